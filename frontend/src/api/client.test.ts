import { beforeEach, describe, expect, it } from 'vitest';
import { stubServer } from '@/test/fetchStub';
import { client, speak } from './client';
import { isProblem, ProblemError } from './problem';
import { currentSession, forgetSession, refreshSession, signedIn } from './session';

const PROFILE = {
  accountId: '0190a000-0000-7000-8000-000000000001',
  email: 'employee@demo.alin.example',
  firstName: 'Camille',
  birthName: 'Moreau',
  language: 'fr' as const,
  roles: ['APPLICANT' as const],
  territories: [],
  sandbox: true,
  termsToAccept: false,
};
const EXPIRED = { type: 'urn:alin:problem:unauthorized', title: 'Non connecté', status: 401 };

describe('the client', () => {
  let server: ReturnType<typeof stubServer>;
  beforeEach(() => {
    forgetSession();
    speak('fr');
    server = stubServer();
    server.answer('get', '/me', PROFILE);
  });

  it('renews the session once, silently, for several calls refused at the same time', async () => {
    await signedIn({ accessToken: 'old', expiresInSeconds: 600 });
    server.raw('get', '/me/applications', (sent) =>
      sent.headers.get('Authorization') === 'Bearer new'
        ? Response.json({ items: [], next: null })
        : Response.json(EXPIRED, { status: 401 }),
    );
    server.answer('post', '/sessions/refresh', { accessToken: 'new', expiresInSeconds: 600 });

    const answers = await Promise.all([client.GET('/me/applications'), client.GET('/me/applications')]);

    expect(answers.map((it) => it.data?.items)).toEqual([[], []]);
    const refreshes = server.sent.filter((it) => it.path === '/sessions/refresh');
    expect(refreshes).toHaveLength(1);
    expect(refreshes[0]?.headers.get('X-Alin-Client')).toBe('web');
  });

  it('sends the same body again after the renewal', async () => {
    await signedIn({ accessToken: 'old', expiresInSeconds: 600 });
    server.raw('put', '/me/request/disclosure', (sent) =>
      sent.headers.get('Authorization') === 'Bearer new' ? Response.json({}) : Response.json(EXPIRED, { status: 401 }),
    );
    server.answer('post', '/sessions/refresh', { accessToken: 'new', expiresInSeconds: 600 });

    await client.PUT('/me/request/disclosure', { body: { level: 3 } });

    const bodies = server.sent.filter((it) => it.path === '/me/request/disclosure').map((it) => it.body);
    expect(bodies).toEqual([{ level: 3 }, { level: 3 }]);
  });

  it('renews beforehand a token that is about to expire', async () => {
    await signedIn({ accessToken: 'old', expiresInSeconds: 5 });
    server.answer('post', '/sessions/refresh', { accessToken: 'new', expiresInSeconds: 600 });
    server.answer('get', '/me/applications', { items: [], next: null });

    await client.GET('/me/applications');

    expect(server.sent.at(-1)?.headers.get('Authorization')).toBe('Bearer new');
  });

  it('ends the session when the cookie is refused, and says the problem', async () => {
    await signedIn({ accessToken: 'old', expiresInSeconds: 600 });
    server.refuse('get', '/me/dashboard', EXPIRED);
    server.refuse('post', '/sessions/refresh', { ...EXPIRED, type: 'urn:alin:problem:session-expired' });

    await expect(client.GET('/me/dashboard')).rejects.toSatisfy((it) => isProblem(it, 'unauthorized'));
    expect(currentSession()).toEqual({ status: 'signed-out', reason: 'expired' });
  });

  it('asks nothing of the server for a visitor who never came', async () => {
    server.answer('get', '/balancing', { boostedSizeClass: null, points: 240, source: '' });
    await client.GET('/balancing');
    expect(server.sent.map((it) => it.path)).toEqual(['/balancing']);
    expect(server.sent[0]?.headers.has('Authorization')).toBe(false);
  });

  it('speaks the chosen language', async () => {
    speak('en');
    server.answer('get', '/balancing', { boostedSizeClass: null, points: 240, source: '' });
    await client.GET('/balancing');
    expect(server.sent[0]?.headers.get('Accept-Language')).toBe('en');
  });

  it('reads a problem whole, and survives an answer that is none', async () => {
    server.refuse('get', '/balancing', {
      type: 'urn:alin:problem:too-many-requests',
      title: 'Trop de demandes',
      status: 429,
      violations: [{ pointer: '/email', message: 'Non' }],
      retryAfterSeconds: 30,
    });
    const problem: unknown = await client.GET('/balancing').catch((it: unknown) => it);
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({
      slug: 'too-many-requests',
      status: 429,
      retryAfterSeconds: 30,
      violations: [{ pointer: '/email', message: 'Non' }],
    });

    server.raw('get', '/balancing', () => new Response('<html>', { status: 502 }));
    await expect(client.GET('/balancing')).rejects.toMatchObject({ slug: 'unreadable', status: 502 });
  });

  it('does not forget the session because the network failed', async () => {
    await signedIn({ accessToken: 'old', expiresInSeconds: 600 });
    server.raw('post', '/sessions/refresh', () => {
      throw new TypeError('network');
    });
    expect(await refreshSession()).toBe(false);
    expect(currentSession().status).toBe('signed-in');
  });
});
