import { h } from '../explorer/dom.js';

/** An upload. `progress` gets the sent part, from 0 to 1. */
export type Work = (progress: (part: number) => void, signal: AbortSignal) => Promise<void>;

/** Progress of one upload at a time, with a button to cancel it. */
export class Transfer {
  readonly #bar = h('progress', { max: 1, 'aria-label': 'Upload' });
  readonly #status = h('p', { role: 'status' });
  readonly #cancel = h('button', { type: 'button', click: () => this.#controller?.abort() }, 'Cancel');
  readonly #parts = h('div', { class: 'transfer', hidden: true }, this.#bar, this.#cancel);
  readonly element = h('div', {}, this.#status, this.#parts);
  #controller: AbortController | undefined;

  get isRunning(): boolean {
    return this.#controller !== undefined;
  }

  /** Runs an upload and shows its progress. `what`: its name, such as "Check". */
  async run(what: string, work: Work): Promise<void> {
    this.#controller = new AbortController();
    this.#parts.hidden = false;
    this.#bar.value = 0;
    this.#status.textContent = `${what}: sending the file…`;
    try {
      await work((part) => this.#show(what, part), this.#controller.signal);
    } finally {
      this.#controller = undefined;
      this.#parts.hidden = true;
      this.#status.textContent = '';
    }
  }

  #show(what: string, part: number): void {
    if (part < 1) this.#bar.value = part;
    else {
      this.#bar.removeAttribute('value');
      this.#status.textContent = `${what}: the service is reading the file…`;
    }
  }
}
