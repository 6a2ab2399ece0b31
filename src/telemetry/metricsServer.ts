import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import type { MetricsAddress } from './config.js';
import { withOldNames } from './renamedMetrics.js';

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves metrics on a separate address, so that clients of the service cannot reach them: behind a proxy, every client appears to be on
 * this machine. Throws the system's error if it cannot listen.
 */
export async function serveMetrics(
  registry: Registry,
  { host, port }: Pick<MetricsAddress, 'host' | 'port'>,
): Promise<MetricsServer> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Metrics are at /metrics.\n');
      return;
    }
    const text = withOldNames(await registry.metrics());
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  });
  server.headersTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  server.unref();
  const { port: taken } = server.address() as { readonly port: number };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
