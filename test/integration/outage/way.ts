import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * State of the proxy to the database: forwards everything; refuses and closes connections; freezes without closing;
 * or delays each chunk by this many milliseconds.
 */
export type Mode = 'open' | 'gone' | 'frozen' | { readonly late: number };

/** Proxy to the database for injecting faults. */
export interface Way {
  readonly uri: string;
  set(mode: Mode): void;
  /** Closes all open connections once. */
  reset(): void;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback interface and forwards to this address. */
export async function openWay(to: string): Promise<Way> {
  const { hostname, port } = new URL(to);
  let mode: Mode = 'open';
  const through = new Set<readonly [Socket, Socket]>();
  let thaw: (() => void)[] = [];
  /** In order of arrival, whatever the state. */
  const pass = (from: Socket, other: Socket) => {
    let line = Promise.resolve();
    from.on('data', (piece) => {
      const due = typeof mode === 'object' ? performance.now() + mode.late : 0;
      line = line.then(async () => {
        if (due > performance.now()) await new Promise((done) => setTimeout(done, due - performance.now()));
        if (mode === 'frozen') await new Promise<void>((done) => thaw.push(done));
        if (!other.destroyed) other.write(piece);
      });
    });
  };
  const reset = () => {
    for (const pair of through) for (const socket of pair) socket.resetAndDestroy();
  };
  const server = createServer((caller) => {
    caller.on('error', () => {});
    if (mode === 'gone') return void caller.resetAndDestroy();
    const database = connect(Number(port), hostname);
    const pair = [caller, database] as const;
    through.add(pair);
    for (const [socket, other] of [pair, [database, caller] as const]) {
      pass(socket, other);
      socket.on('error', () => {});
      socket.on('close', () => {
        other.destroy();
        through.delete(pair);
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address() as { readonly port: number };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    set(next) {
      mode = next;
      if (mode === 'gone') reset();
      if (mode === 'frozen') return;
      for (const done of thaw) done();
      thaw = [];
    },
    reset,
    async close() {
      reset();
      server.close();
    },
  };
}
