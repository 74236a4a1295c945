import { vi } from 'vitest';
import type { paths } from '@/api/schema';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type OperationOf<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
type Answered<R> = R[Extract<keyof R, 200 | 201 | 202>];
type BodyOf<O> = O extends { responses: infer R }
  ? [Answered<R>] extends [never]
    ? undefined
    : Json<Answered<R>>
  : never;

export interface Sent {
  method: string;
  path: string;
  search: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = (sent: Sent) => Response | Promise<Response>;

/**
 * Stands in for the server in one test: answers are typed by the contract, everything sent is kept for assertions,
 * and an operation that the test did not name fails loudly.
 */
export function stubServer() {
  const answers: { method: string; pattern: RegExp; answer: Answer }[] = [];
  const sent: Sent[] = [];

  const on = (method: string, path: string, answer: Answer) => {
    const pattern = new RegExp(`^/api/v1${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    answers.unshift({ method: method.toUpperCase(), pattern, answer });
  };

  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input instanceof Request ? input : new URL(String(input), location.origin), init);
    const url = new URL(request.url);
    const text = await request.text();
    const call: Sent = {
      method: request.method,
      path: url.pathname.replace('/api/v1', ''),
      search: url.searchParams,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    sent.push(call);
    const found = answers.find((it) => it.method === call.method && it.pattern.test(url.pathname));
    if (!found) throw new Error(`the test answers nothing to ${call.method} ${call.path}`);
    return found.answer(call);
  });

  return {
    sent,
    /** The answer to one operation of the contract; the last word given counts. */
    answer<P extends keyof paths & string, M extends Method>(
      method: M,
      path: P,
      body: BodyOf<OperationOf<P, M>> | ((sent: Sent) => BodyOf<OperationOf<P, M>>),
      status = 200,
    ) {
      on(method, path, (call) => {
        const value = typeof body === 'function' ? (body as (sent: Sent) => unknown)(call) : body;
        return value === undefined ? new Response(null, { status: 204 }) : json(value, status);
      });
    },
    refuse<P extends keyof paths & string>(
      method: Method,
      path: P,
      problem: { type: string; title: string; status: number } & Record<string, unknown>,
    ) {
      on(method, path, () => json(problem, problem.status, 'application/problem+json'));
    },
    raw: on,
  };
}

function json(body: unknown, status: number, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}
