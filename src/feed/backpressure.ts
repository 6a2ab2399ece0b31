/** Backpressure: allows one event in flight; the next is produced after the client has consumed it. */
export class BackpressureGate {
  #free = true;
  #ended = false;
  #wake: (() => void) | undefined;

  /** Waits until the next event may be sent; returns at once after `end()`. */
  async waitUntilSent(): Promise<void> {
    while (!this.#free && !this.#ended)
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    this.#free = false;
  }

  taken(): void {
    this.#free = true;
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }
}
