import { createServer } from 'node:net';
import { systemCode, UserError } from '../userError.js';

/** Throws a UserError that names the port and its variable if nothing can listen on the port. */
export async function expectFreePort(port: number, host: string, variable: string): Promise<void> {
  const fault = await tryPort(port, host);
  if (fault === undefined) return;
  throw portFault(fault, port, host, variable);
}

/** Explains a failed attempt to listen, for the user who starts the service. */
export function portFault(code: string, port: number, host: string, variable: string): UserError {
  const why: Record<string, string> = {
    EADDRINUSE: 'is in use by another process. Stop that process',
    EACCES: 'needs more permissions, as ports below 1024 often do. Grant them',
    EADDRNOTAVAIL: `cannot be used: ${host} is not an address of this machine. Correct HOST`,
    ENOTFOUND: `cannot be used: the host name ${host} is unknown. Correct HOST`,
  };
  return new UserError(
    `Port ${port} on ${host} ${why[code] ?? `cannot be used (${code})`}, or set ${variable} to a free port.`,
  );
}

/** A port that is currently free. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', (error) => resolve(systemCode(error) ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
