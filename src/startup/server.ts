import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { portFault } from '../neo4j/ports.js';
import { systemCode } from '../userError.js';

/** How long the head of a request may take, and a whole request with its body (an upload over a slow line too), in milliseconds. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 300_000;

/** How long an idle connection is kept open, in milliseconds; as Fastify's own servers do. */
const KEEP_ALIVE_MS = 72_000;

export const SERVER_OPTIONS = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_TIMEOUT_MS,
  requestTimeout: REQUEST_TIMEOUT_MS,
  connectionsCheckingInterval: 2_000,
} as const;

/**
 * An HTTP server that listens before the service is ready. Requests go to one listener until `handOver` names the next. Connections stay
 * open over that, and no request is refused.
 */
export interface StartupServer {
  readonly server: Server;
  /** The port that was taken. */
  readonly port: number;
  /** From the next request on, `listener` answers. */
  handOver(listener: RequestListener): void;
}

/** Listens at once. Throws a UserError that names PORT or HOST if it cannot. */
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
  // The framework that takes over calls listen() too: the server listens already, and only says so.
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

/** `localhost` is an IPv4 and an IPv6 address. Those that cannot be used are left out. */
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
