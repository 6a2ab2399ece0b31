/** Prefetches the next batch while the current one is written. */
export class Prefetcher<T> {
  readonly #batches: AsyncIterator<T>;
  #next: IteratorResult<T> | undefined;

  constructor(batches: AsyncIterable<T>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The next batch; undefined after the last. */
  async next(): Promise<T | undefined> {
    const { done, value } = this.#next ?? (await this.#batches.next());
    this.#next = undefined;
    return done ? undefined : value;
  }

  /**
   * Reads the next batch while `work` runs, and waits for both so that reports keep their order. A read error is thrown after the work has
   * ended.
   */
  async prefetchDuring(work: Promise<void>): Promise<void> {
    const [worked, read] = await Promise.allSettled([work, this.#batches.next()]);
    if (worked.status === 'rejected') throw worked.reason;
    if (read.status === 'rejected') throw read.reason;
    this.#next = read.value;
  }

  /** Closes the source of the batches. */
  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}
