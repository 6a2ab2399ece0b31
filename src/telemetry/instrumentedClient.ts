import type {
  GraphClient,
  Parameters,
  PlannedQuery,
  ReadTransaction,
  Transaction,
} from '../database/client.js';
import type { RequestStats } from './requestStats.js';

/** Kind of database access: query, write, plan, or streamed read. */
export type Access = 'read' | 'write' | 'plan' | 'stream';

/** Called when a statement has ended. Streamed reads have no duration. */
export type OnQueryFinished = (access: Access, milliseconds: number | undefined, error: unknown) => void;

/** Database client that counts and times statements, in total and in the statistics of a request if there is one. */
export class InstrumentedClient implements GraphClient {
  constructor(
    private readonly graph: GraphClient,
    private readonly onFinished: OnQueryFinished,
    private readonly tally?: RequestStats | undefined,
  ) {}

  /** The same client for one request. */
  for(tally: RequestStats | undefined): GraphClient {
    return tally ? new InstrumentedClient(this.graph, this.onFinished, tally) : this;
  }

  within(seconds: number): InstrumentedClient {
    return new InstrumentedClient(this.graph.within(seconds), this.onFinished, this.tally);
  }

  read(text: string, parameters: Parameters = {}) {
    return this.#timed('read', text, parameters, () => this.graph.read(text, parameters));
  }

  readonly answer = (text: string, parameters: Parameters) =>
    this.#timed('read', text, parameters, () => this.graph.answer(text, parameters));

  plan(text: string, parameters: Parameters, profile: boolean): Promise<PlannedQuery> {
    return this.#timed('plan', text, parameters, () => this.graph.plan(text, parameters, profile));
  }

  async openReadTransaction(): Promise<ReadTransaction> {
    const reading = await this.graph.openReadTransaction();
    return {
      rows: (text, parameters) => {
        this.onFinished('stream', undefined, undefined);
        return reading.rows(text, parameters);
      },
      close: () => reading.close(),
    };
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.graph.write((transaction) =>
      work({
        run: (text, parameters = {}) =>
          this.#timed('write', text, parameters, () => transaction.run(text, parameters)),
      }),
    );
  }

  run(text: string, parameters: Parameters = {}) {
    return this.#timed('write', text, parameters, () => this.graph.run(text, parameters));
  }

  verify(): Promise<void> {
    return this.graph.verify();
  }

  isUnresponsive(): boolean {
    return this.graph.isUnresponsive();
  }

  pool() {
    return this.graph.pool();
  }

  close(): Promise<void> {
    return this.graph.close();
  }

  async #timed<T>(access: Access, text: string, parameters: Parameters, work: () => Promise<T>): Promise<T> {
    const { tally } = this;
    const span = tally?.statement(text);
    const began = performance.now();
    let failure: unknown;
    try {
      return await work();
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      const milliseconds = performance.now() - began;
      tally?.asked(text, parameters, milliseconds);
      span?.end(failure);
      this.onFinished(access, milliseconds, failure);
    }
  }
}
