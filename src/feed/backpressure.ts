/** Lets what is sent be made no faster than it is taken: one thing is on its way, and the next waits until something was taken. */
export class BackpressureGate {
  #free = true;
  #ended = false;
  #wake: (() => void) | undefined;

  /** Waits until the next thing may be sent; when nobody takes any more, no longer. */
  async turn(): Promise<void> {
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
