import createClient from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { API_BASE } from './base';
import { ProblemError, readProblem } from './problem';
import { setReached } from './reach';
import type { paths } from './schema';
import { accessToken, currentSession, refreshSession } from './session';

let language = 'fr';

/** The language in which the server words messages, findings and explanations. */
export function speak(chosen: string): void {
  language = chosen;
}

/**
 * One fetch for all calls: token, language, one silent refresh after a 401, and refusals thrown as `ProblemError`, so
 * that a query's or a mutation's `error` is always a problem.
 */
async function alinFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const sent = currentSession().status;
  let response = await send(request, await accessToken());
  if (
    response.status === 401 &&
    sent !== 'signed-out' &&
    !request.url.includes('/sessions') &&
    (await refreshSession())
  ) {
    response = await send(again, await accessToken());
  }
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function send(request: Request, token: string | null): Promise<Response> {
  request.headers.set('Accept-Language', language);
  request.headers.set('X-Alin-Client', 'web');
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    const response = await fetch(request);
    setReached(!response.headers.has('X-Alin-Copy'));
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    setReached(false);
    throw new ProblemError({ slug: 'network', status: 0 });
  }
}

/** Typed calls for imperative code: `const { data } = await client.GET('/me/request')`. Refusals throw. */
export const client = createClient<paths>({
  baseUrl: `${globalThis.location?.origin ?? ''}${API_BASE}`,
  fetch: alinFetch,
  credentials: 'same-origin',
});

/** Typed queries and mutations: `api.useQuery('get', '/me/dashboard')`, `api.queryOptions(…)`, `api.useMutation(…)`. */
export const api = createQueries(client);
