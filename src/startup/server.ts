import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { portFault } from '../neo4j/ports.js';
import { systemCode } from '../userError.js';

/** Timeouts for the request headers and for the whole request with its body (including uploads over a slow line), in milliseconds. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 300_000;

/** Time that an idle connection stays open, in milliseconds; Fastify's default. */
const KEEP_ALIVE_MS = 72_000;

export const SERVER_OPTIONS = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_TIMEOUT_MS,
  requestTimeout: REQUEST_TIMEOUT_MS,
  connectionsCheckingInterval: 2_000,
} as const;

/**
 * An HTTP server that listens before the service is ready. Requests go to one listener until `handOver` replaces it. Connections stay open
 * during the handover, and no request is refused.
 */
export interface StartupServer {
  readonly server: Server;
  /** The port that the server listens on. */
  readonly port: number;
  /** Sends all further requests to `listener`. */
  handOver(listener: RequestListener): void;
}

/** Starts listening immediately. Throws a UserError that names PORT or HOST if that fails. */
export async function openStartupServer(
  port: number,
  host: string,
  listener: RequestListener,
): Promise<StartupServer> {
  let current = listener;
  const server = createServer(SERVER_OPTIONS, (request, response) => current(request, response));
  await listen(server, port, host).catch((error) => {
    throw portFault(systemCode(error) ?? String(error), port, host, 'PORT');
  });
  if (host === 'localhost') await listenOnOtherAddresses(server, portOf(server));
  // The framework that takes over also calls listen(). The server is already listening, so this only emits
  // the event.
  server.listen = () => {
    process.nextTick(() => server.emit('listening'));
    return server;
  };
  return {
    server,
    port: portOf(server),
    handOver(next) {
      current = next;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Listens on the other addresses of `localhost`, which has an IPv4 and an IPv6 address. Skips those that cannot be used. */
async function listenOnOtherAddresses(server: Server, port: number): Promise<void> {
  const taken = server.address();
  const addresses = await lookup('localhost', { all: true }).catch(() => []);
  for (const { address } of addresses) {
    if (typeof taken === 'object' && taken?.address === address) continue;
    const other = createServer(SERVER_OPTIONS, (request, response) =>
      server.emit('request', request, response),
    );
    server.once('close', () => other.close());
    await listen(other, port, address).catch(() => {});
  }
}
