/** Takes batches one after the other, and reads the next while something else is waited for. */
export class Prefetcher<T> {
  readonly #batches: AsyncIterator<T>;
  #next: IteratorResult<T> | undefined;

  constructor(batches: AsyncIterable<T>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The next batch; undefined after the last. */
  async take(): Promise<T | undefined> {
    const { done, value } = this.#next ?? (await this.#batches.next());
    this.#next = undefined;
    return done ? undefined : value;
  }

  /**
   * Reads the next batch while `work` goes on, and waits for both, so that what is reported has one order. A fault of the
   * reading is thrown when the work is done.
   */
  async during(work: Promise<void>): Promise<void> {
    const [worked, read] = await Promise.allSettled([work, this.#batches.next()]);
    if (worked.status === 'rejected') throw worked.reason;
    if (read.status === 'rejected') throw read.reason;
    this.#next = read.value;
  }

  /** Closes what is read. */
  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}
