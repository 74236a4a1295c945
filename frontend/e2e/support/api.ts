import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../src/api/schema';

export type Schemas = components['schemas'];
export type Language = Schemas['Language'];

export const BASE = process.env.BASE_URL ?? '';
/** Of every log-in of the demonstration, and of those that the tests create. */
export const PASSWORD = 'Demo-2026-alin';

type Reply<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** The answer, or a failure that tells what the server said. */
export async function ok<T>(reply: Reply<T>): Promise<T> {
  const { data, error, response } = await reply;
  if (!response.ok) throw new Error(`${response.status} ${response.url} ${JSON.stringify(error)}`);
  return data as T;
}

/** The problem that the server answered; a success is a failure here. */
export async function refusal(reply: Reply<unknown>): Promise<Schemas['Problem']> {
  const { error, response } = await reply;
  if (response.ok) throw new Error(`${response.status} ${response.url}: a refusal was expected`);
  return error as Schemas['Problem'];
}

/** One client of the interface over HTTP, as a mobile app would be; typed by the contract. */
export class Api {
  readonly http: Client<paths>;

  private constructor(language: Language, token?: string) {
    this.http = createClient<paths>({
      baseUrl: `${BASE}/api/v1`,
      headers: { 'Accept-Language': language, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    });
  }

  static visitor(language: Language = 'fr'): Api {
    return new Api(language);
  }

  static async logIn(email: string, password = PASSWORD, language: Language = 'fr'): Promise<Api> {
    const body = { email, password, client: 'MOBILE' as const };
    const { accessToken } = await ok(Api.visitor().http.POST('/sessions', { body }));
    return new Api(language, accessToken);
  }
}

type Staff = 'adviser' | 'landlord' | 'admin' | 'employee';
const loggedIn = new Map<Staff, { api: Api; until: number }>();

/** A fixed log-in of the demonstration; its token lives ten minutes. */
export async function demo(who: Staff): Promise<Api> {
  const known = loggedIn.get(who);
  if (known && known.until > Date.now()) return known.api;
  const api = await Api.logIn(`${who}@demo.alin.example`);
  loggedIn.set(who, { api, until: Date.now() + 300_000 });
  return api;
}
