import type { Graph, Parameters, Planned, Reading, Transaction } from '../graph/graph.js';
import type { Tally } from './tally.js';

/** How a statement goes to the database: a question, a change, a plan, or a reading that is taken bit by bit. */
export type Access = 'read' | 'write' | 'plan' | 'stream';

/** Told of every statement when it has ended. Readings that are taken bit by bit have no time of their own. */
export type Told = (access: Access, milliseconds: number | undefined, error: unknown) => void;

/** A graph whose statements are counted and timed, for all and, where there is one, in the tally of a request. */
export class WatchedGraph implements Graph {
  constructor(
    private readonly graph: Graph,
    private readonly told: Told,
    private readonly tally?: Tally | undefined,
  ) {}

  /** The same graph, for one request. */
  for(tally: Tally | undefined): Graph {
    return tally ? new WatchedGraph(this.graph, this.told, tally) : this;
  }

  within(seconds: number): WatchedGraph {
    return new WatchedGraph(this.graph.within(seconds), this.told, this.tally);
  }

  read(text: string, parameters: Parameters = {}) {
    return this.#timed('read', text, parameters, () => this.graph.read(text, parameters));
  }

  readonly answer = (text: string, parameters: Parameters) =>
    this.#timed('read', text, parameters, () => this.graph.answer(text, parameters));

  plan(text: string, parameters: Parameters, profile: boolean): Promise<Planned> {
    return this.#timed('plan', text, parameters, () => this.graph.plan(text, parameters, profile));
  }

  async openReading(): Promise<Reading> {
    const reading = await this.graph.openReading();
    return {
      rows: (text, parameters) => {
        this.told('stream', undefined, undefined);
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

  isSilent(): boolean {
    return this.graph.isSilent();
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
      this.told(access, milliseconds, failure);
    }
  }
}
