// Open loop: requests leave at a fixed rate whether or not earlier ones have been answered, so that a stall shows up as
// waiting time instead of being hidden by a client that waits politely. A warm-up comes first: a young JVM is 7-12 times slower.
const base = `${process.env.BASE_URL}/api/v1`;
const rate = Number(process.env.BENCH_RATE ?? 50);
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const warmUp = Number(process.env.BENCH_WARM_UP ?? 15);

async function ok(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

async function logIn(email) {
  const response = await fetch(`${base}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-alin-client': 'web' },
    body: JSON.stringify({ email, password: 'Demo-2026-alin', client: 'MOBILE' }),
  });
  return (await (await ok(response)).json()).accessToken;
}

async function load(call, duration) {
  const times = [];
  let errors = 0;
  const pending = [];
  const start = performance.now();
  for (let sent = 0; sent < rate * duration; sent++) {
    const due = start + (sent * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    pending.push(
      call()
        .then((response) => response.arrayBuffer())
        .then(() => times.push(performance.now() - due))
        .catch(() => errors++),
    );
  }
  await Promise.all(pending);
  times.sort((a, b) => a - b);
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN).toFixed(1);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), answered: times.length, errors };
}

const token = await logIn('employee@demo.alin.example');
const get = (path) => () => fetch(base + path, { headers: { authorization: `Bearer ${token}` } }).then(ok);
const offer = (await (await get('/offers?limit=1')()).json()).items[0].id;
const subjects = {
  'GET /offers': get('/offers?limit=20'),
  'GET /offers/{id}': get(`/offers/${offer}`),
  'GET /me/dashboard': get('/me/dashboard'),
  'GET /me/applications': get('/me/applications'),
  'GET /communes?q=': get('/communes?q=mon'),
};

const results = {};
for (const call of Object.values(subjects)) {
  await load(call, warmUp / Object.keys(subjects).length);
}
for (const [name, call] of Object.entries(subjects)) {
  results[name] = await load(call, seconds);
}
console.log(`milliseconds from the moment a request was due, ${rate} a second, ${seconds} s each`);
console.table(results);
if (Object.values(results).some((result) => result.errors > 0)) process.exitCode = 1;
