import type { GraphClient } from './client.js';
import { DataChangingError } from './errors.js';

/** State of a recomputation of partnerships and totals: `DataVersion.refresh` in the database; null if none is under way. */
export type RefreshState = 'STAGED' | 'SWITCHING' | null;

/** Data version (null if the data have none) and state of the recomputation. */
export interface DataState {
  readonly number: number | null;
  readonly refresh: RefreshState;
}

/** Minimum time from 'STAGED' to 'SWITCHING' (ms): after a read of null, partnerships are not switched within this time. */
export const NOTICE_MS = 5_000;

/** Maximum time that a read waits for a switch (ms); then it fails with a DataChangingError. */
const MAX_WAIT_MS = 4_000;
const RETRY_INTERVAL_MS = 200;

export interface ReadGateOptions {
  readonly state: () => Promise<DataState>;
  /** Called each time a read finds a switch under way: its owner may have died. */
  readonly onSwitching?: () => void;
  /** Monotonic clock (ms). */
  readonly now?: () => number;
}

/**
 * Keeps reads from seeing partnerships and totals half-switched (src/ingest/stagedRefresh.ts). Usually this costs one small read every few
 * seconds: a result is returned if the state was null less than `NOTICE_MS` before its end. While a recomputation is under way, a result is
 * returned if data version and state before and after it are the same and not 'SWITCHING'; otherwise it is read again.
 */
export class ReadGate {
  /** Start of the last read of the state that found null. */
  #checked = Number.NEGATIVE_INFINITY;
  #checking: Promise<DataState> | undefined;
  readonly #now: () => number;

  constructor(private readonly options: ReadGateOptions) {
    this.#now = options.now ?? (() => performance.now());
  }

  async run<T>(read: () => Promise<T>): Promise<T> {
    const check = this.#now() - this.#checked > NOTICE_MS / 2 ? this.#sharedCheck() : undefined;
    check?.catch(() => {}); // the error of `read` comes first
    const result = await read();
    await check;
    return this.#now() - this.#checked < NOTICE_MS ? result : this.#runStrictly(read);
  }

  /** The same client, with all reads of single statements through this gate. */
  client(graph: GraphClient): GraphClient {
    return {
      within: (seconds) => this.client(graph.within(seconds)),
      read: (text, parameters) => this.run(() => graph.read(text, parameters)),
      answer: (text, parameters) => this.run(() => graph.answer(text, parameters)),
      plan: (text, parameters, profile) => this.run(() => graph.plan(text, parameters, profile)),
      openReadTransaction: () => graph.openReadTransaction(),
      write: (work) => graph.write(work),
      run: (text, parameters) => graph.run(text, parameters),
      verify: () => graph.verify(),
      isUnresponsive: () => graph.isUnresponsive(),
      pool: () => graph.pool(),
      close: () => graph.close(),
    };
  }

  async #runStrictly<T>(read: () => Promise<T>): Promise<T> {
    const began = this.#now();
    for (let attempt = 1; ; attempt++) {
      const before = await this.#check();
      if (before.refresh === 'SWITCHING') this.options.onSwitching?.();
      else {
        const result = await read();
        const after = await this.#check();
        if (after.refresh !== 'SWITCHING' && after.number === before.number) return result;
      }
      if (this.#now() - began > MAX_WAIT_MS) throw new DataChangingError(attempt);
      await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL_MS));
    }
  }

  /** Joins a check that is under way. Its start is what counts, so the result is valid for both. */
  #sharedCheck(): Promise<DataState> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #check(): Promise<DataState> {
    const began = this.#now();
    const state = await this.options.state();
    if (state.refresh === null) this.#checked = Math.max(this.#checked, began);
    return state;
  }
}
