import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followRank, type Rank, rankIn } from './rankStream';

vi.mock('@/api/session', () => ({ accessToken: async () => 'a-token' }));

const rank = (position: number): Rank => ({ position, outOf: 24, asOf: '2026-11-21T13:04:00Z', frozen: false });
const event = (it: Rank, name = 'rank') => `event: ${name}\ndata: ${JSON.stringify(it)}\n\n`;

/** An answer whose body arrives in these pieces, and then ends. */
function stream(...pieces: string[]): Response {
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const it of pieces) controller.enqueue(bytes.encode(it));
      controller.close();
    },
  });
  return new Response(body, { status: 200, headers: { 'Content-Type': 'text/event-stream' } });
}

let calls: { url: string; headers: Headers }[] = [];
const leaving = () => new AbortController();

function answer(...responses: (() => Response | Promise<Response>)[]) {
  calls = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, headers: new Headers(init.headers) });
    const next = responses[Math.min(calls.length - 1, responses.length - 1)];
    if (!next) throw new Error('no answer');
    return next();
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reads events that arrive in any pieces, with the bearer in the header and none in the address', async () => {
  const whole = event(rank(8)) + event(rank(7), 'beat');
  answer(
    () => stream(whole.slice(0, 11), whole.slice(11, 60), whole.slice(60)),
    () => new Response(null, { status: 409 }),
  );
  const heard: number[] = [];
  const done = followRank(
    'one',
    leaving().signal,
    (it) => heard.push(it.position),
    () => undefined,
  );
  await vi.runAllTimersAsync();
  await done;
  expect(heard).toEqual([8, 7]);
  expect(calls[0]?.headers.get('Authorization')).toBe('Bearer a-token');
  expect(calls[0]?.url).not.toContain('token');
});

it('opens the line again when it ends, and waits longer each time it fails', async () => {
  const failed = () => {
    throw new TypeError('network');
  };
  answer(() => stream(event(rank(8))), failed, failed, failed);
  const gone = leaving();
  const open: boolean[] = [];
  const done = followRank(
    'one',
    gone.signal,
    () => undefined,
    (it) => open.push(it),
  );
  await vi.advanceTimersByTimeAsync(1_300);
  expect(calls).toHaveLength(2);
  expect(open).toEqual([true, false, false]);
  await vi.advanceTimersByTimeAsync(1_300);
  expect(calls).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_300);
  expect(calls).toHaveLength(3);
  gone.abort();
  await vi.runAllTimersAsync();
  await done;
});

it('leaves a line that is silent for longer than the beat', async () => {
  answer(
    () => new Response(new ReadableStream({ start: () => undefined }), { status: 200 }),
    () => new Response(null, { status: 429 }),
  );
  const done = followRank(
    'one',
    leaving().signal,
    () => undefined,
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(39_000);
  expect(calls).toHaveLength(1);
  await vi.runAllTimersAsync();
  await Promise.race([done, vi.advanceTimersByTimeAsync(60_000)]);
});

it('does not insist when it is refused', async () => {
  answer(() => new Response(null, { status: 404 }));
  await followRank(
    'one',
    leaving().signal,
    () => undefined,
    () => undefined,
  );
  expect(calls).toHaveLength(1);
});

it('takes a comment for nothing', () => {
  expect(rankIn(': still here')).toBeNull();
  expect(rankIn('id: 3\r\ndata: {"position":1}')).toEqual({ position: 1 });
});
