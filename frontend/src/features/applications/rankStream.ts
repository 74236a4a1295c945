import { API_BASE } from '@/api/base';
import type { components } from '@/api/schema';
import { accessToken } from '@/api/session';

export type Rank = components['schemas']['Rank'];

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server beats every 15 seconds; a line that is silent for longer is dead, whatever the network says. */
const LONGEST_SILENCE_MS = 40_000;

/**
 * Follows a rank until the signal is aborted: reads the event stream with the bearer in the header (the browser's own
 * EventSource cannot, and a token in an address would stay in logs), and opens it again when it ends, waiting longer each
 * time it fails. `onRank` hears each rank, `onOpen` whether the line is up.
 */
export async function followRank(
  applicationId: string,
  signal: AbortSignal,
  onRank: (rank: Rank) => void,
  onOpen: (open: boolean) => void,
): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const heard = await readOnce(applicationId, signal, onRank, onOpen);
    onOpen(false);
    if (heard === 'refused') return;
    pause = heard === 'nothing' ? Math.min(pause * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
    await wait(pause * (0.75 + Math.random() / 2), signal);
  }
}

/** One opening: what came of it. A refusal (the application is over, or too many pages are open) is not tried again. */
async function readOnce(
  applicationId: string,
  signal: AbortSignal,
  onRank: (rank: Rank) => void,
  onOpen: (open: boolean) => void,
): Promise<'something' | 'nothing' | 'refused'> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), LONGEST_SILENCE_MS);
  let heard: 'something' | 'nothing' = 'nothing';
  try {
    const token = await accessToken();
    const response = await fetch(`${API_BASE}/applications/${applicationId}/rank/stream`, {
      headers: { Accept: 'text/event-stream', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      signal: AbortSignal.any([signal, silence.signal]),
      cache: 'no-store',
    });
    if (response.status >= 400 && response.status < 500 && response.status !== 401) return 'refused';
    if (!response.ok || !response.body) return 'nothing';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return heard;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), LONGEST_SILENCE_MS);
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const rank of blocks.map(rankIn)) {
        if (!rank) continue;
        heard = 'something';
        onOpen(true);
        onRank(rank);
      }
    }
  } catch {
    return heard;
  } finally {
    clearTimeout(timer);
  }
}

/** The data of one event; null for a comment. */
export function rankIn(block: string): Rank | null {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n');
  return data === '' ? null : (JSON.parse(data) as Rank);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
