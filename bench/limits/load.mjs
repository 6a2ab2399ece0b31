// Load in a process of its own, without dependencies: as many connections as requested, each with one request at a time. Reports the
// responses a second by status.
import { Agent, request } from 'node:http';

process.on('message', async ({ url, body, connections, seconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const send = () =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}graphql`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode));
      });
      sent.once('error', reject);
      sent.end(body);
    });
  const counts = {};
  const began = performance.now();
  const connection = async () => {
    while (performance.now() < began + seconds * 1_000) {
      const status = await send().catch(({ code }) => code);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - began) / 1_000;
  agent.destroy();
  process.send(Object.fromEntries(Object.entries(counts).map(([status, count]) => [status, count / took])));
});
process.on('disconnect', () => process.exit());
