/**
 * The product on a bad network. Pages come from the network first; without one, from the shell kept last, under a fresh
 * nonce made here. Files with a hash in their name never change and come from the cache. Of the API only the lists and
 * the file of the person are kept, in a cache of that account alone, which the page wipes at log-out.
 */
const SHELL = 'alin-shell';
const FILES = 'alin-files';
const PICTURES = 'alin-pictures';
const MINE = 'alin-mine-';
const ME = '/api/v1/me';
const KEPT = [
  /^\/api\/v1\/me(\/(request|dashboard|applications))?$/,
  /^\/api\/v1\/offers$/,
  /^\/api\/v1\/applications\/[0-9a-f-]{36}$/,
];
const NONCE = /(<meta name="csp-nonce" content=")([^"]*)(")/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fetch('/').then(keepShell).catch(() => undefined));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fromCache(FILES, request, 300));
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(fromCache(PICTURES, request, 120));
  else if (KEPT.some((it) => it.test(url.pathname))) event.respondWith(mine(request, url));
});

async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && (answer.headers.get('Content-Type') ?? '').startsWith('text/html')) {
      await keepShell(answer.clone()).catch(() => undefined);
    }
    return answer;
  } catch (error) {
    const shell = await (await caches.open(SHELL)).match('/');
    if (!shell) throw error;
    return underFreshNonce(shell);
  }
}

async function keepShell(answer) {
  if (answer.ok) await (await caches.open(SHELL)).put('/', answer);
}

/** A nonce that is used twice protects nothing: the kept page and its policy get another one each time. */
async function underFreshNonce(shell) {
  const html = await shell.text();
  const policy = shell.headers.get('Content-Security-Policy');
  const old = NONCE.exec(html)?.[2];
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  if (policy && old) headers.set('Content-Security-Policy', policy.replaceAll(old, nonce));
  return new Response(html.replace(NONCE, `$1${nonce}$3`), { headers });
}

async function fromCache(name, request, most) {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) {
    await cache.put(request, answer.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((it) => cache.delete(it)));
  }
  return answer;
}

/** What the person last read, when the network does not answer. A refusal of the server is an answer. */
async function mine(request, url) {
  const before = await mineCache();
  const key = new URL(url);
  key.searchParams.set('alin-language', request.headers.get('Accept-Language') ?? '');
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await keep(url, key, answer.clone(), before).catch(() => undefined);
    return answer;
  } catch (error) {
    const name = await mineCache();
    const cache = name ? await caches.open(name) : null;
    // Who one is has no language.
    const kept = await cache?.match(key, { ignoreSearch: url.pathname === ME });
    if (!kept) throw error;
    const headers = new Headers(kept.headers);
    headers.set('X-Alin-Copy', 'true');
    return new Response(kept.body, { headers });
  }
}

async function keep(url, key, answer, before) {
  if (url.pathname === ME) {
    const { accountId } = await answer.clone().json();
    const name = MINE + accountId;
    for (const it of await caches.keys()) if (it.startsWith(MINE) && it !== name) await caches.delete(it);
    await (await caches.open(name)).put(key, answer);
    return;
  }
  // Asked for before a log-out and answered after it, or without knowing for whom: not kept.
  if (before && (await caches.has(before))) await (await caches.open(before)).put(key, answer);
}

async function mineCache() {
  return (await caches.keys()).find((it) => it.startsWith(MINE));
}
