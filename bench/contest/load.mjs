// Load generator in a separate process: the requested number of connections, each with one request at a time, for the
// requested time. Without a path, the bodies are addresses to GET.
import { Pool } from 'undici';

process.on('message', async ({ url, path, bodies, connections, seconds, headers, expected = 200 }) => {
  const pool = new Pool(new URL(url).origin, { connections, pipelining: 1 });
  const times = [];
  const faults = [];
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const connection = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      const body = bodies[next++ % bodies.length];
      const { statusCode, body: answer } = await pool.request({
        ...(path ? { method: 'POST', path, body } : { method: 'GET', path: body }),
        headers: { 'content-type': 'application/json', ...headers },
      });
      const text = await answer.text();
      times.push(performance.now() - sent);
      if (statusCode !== expected || text.startsWith('{"errors"')) faults.push(text.slice(0, 300));
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } catch (error) {
    faults.push(String(error));
  }
  const took = (performance.now() - began) / 1000;
  await pool.close();
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? null;
  process.send({
    requests: times.length,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    faults: faults.length,
    fault: faults[0],
  });
});
process.on('disconnect', () => process.exit());
