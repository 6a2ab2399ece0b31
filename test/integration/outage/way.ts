import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What the way to the database does: all that comes passes; nobody gets through and who was through is cut off; nothing passes in either
 * direction, and nothing is closed; each piece comes so many milliseconds later.
 */
export type Mode = 'open' | 'gone' | 'frozen' | { readonly late: number };

/** A way to the database on which faults can be made. */
export interface Way {
  readonly uri: string;
  set(mode: Mode): void;
  /** Cuts off everybody who is through, once. */
  reset(): void;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback interface, and passes on what comes to this address. */
export async function openWay(to: string): Promise<Way> {
  const { hostname, port } = new URL(to);
  let mode: Mode = 'open';
  const through = new Set<readonly [Socket, Socket]>();
  let thaw: (() => void)[] = [];
  /** In the order in which they came, whatever the way does in between. */
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
