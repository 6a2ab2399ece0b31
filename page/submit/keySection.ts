import { h } from '../explorer/dom.js';
import { storedKey, storeKey } from '../key.js';
import { callerOf } from './api.js';
import { Failure } from './failure.js';
import { messageOf, Problem } from './problem.js';
import type { Caller } from './types.js';

/** Texts of a page that needs a key. */
export interface KeyTexts {
  readonly heading: string;
  /** What the key is for, before it is entered. */
  readonly hint: string;
  /** What the key permits on the page. */
  readonly permissions: (caller: Caller) => string;
}

/** Section for the key. Calls `changed` with what the key permits, or undefined without a valid key. */
export class KeySection {
  readonly #problem = new Problem();
  readonly #input = h('input', { id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false' });
  readonly #heading = h('h2', { id: 'key-heading' });
  readonly #body = h('div', {});
  readonly #status = h('p', { role: 'status', id: 'key-status' });
  readonly element = h(
    'section',
    { 'aria-labelledby': 'key-heading' },
    this.#heading,
    this.#problem.element,
    this.#status,
    this.#body,
  );
  #caller: Caller | undefined;

  constructor(
    private readonly texts: KeyTexts,
    private readonly changed: (caller: Caller | undefined) => void,
  ) {
    this.#heading.textContent = texts.heading;
    this.#askForKey();
  }

  get caller(): Caller | undefined {
    return this.#caller;
  }

  /** Uses the key that was entered before in this tab, if there is one. */
  async restore(): Promise<void> {
    const key = storedKey();
    if (key !== undefined) await this.#use(key);
  }

  /** Asks for another key, because a request was rejected. */
  reject(message: string): void {
    storeKey(undefined);
    this.#set(undefined);
    this.#askForKey();
    this.#problem.show(message);
    this.#input.focus();
  }

  async #use(key: string): Promise<void> {
    this.#problem.clear();
    this.#status.textContent = 'Checking the key…';
    try {
      const caller = await callerOf(key);
      storeKey(key);
      this.#set(caller);
      this.#describe(caller);
    } catch (error) {
      this.#status.textContent = '';
      if (error instanceof Failure && error.kind === 'KEY') return this.reject(error.message);
      this.#problem.show(messageOf(error), { label: 'Try again', run: () => void this.#use(key) });
    }
  }

  #set(caller: Caller | undefined): void {
    this.#caller = caller;
    this.changed(caller);
  }

  #askForKey(): void {
    const submit = (event: Event) => {
      event.preventDefault();
      const key = this.#input.value.trim();
      if (key !== '') void this.#use(key);
      else this.#problem.show('Enter your key.');
    };
    this.#status.textContent = '';
    this.#body.replaceChildren(
      h('p', { id: 'key-hint' }, this.texts.hint, ' ', h('a', { href: '/docs/access#keys' }, 'About keys')),
      h(
        'form',
        { class: 'entry', submit },
        h('div', { class: 'field' }, h('label', { for: 'key' }, 'Key'), this.#input),
        h('button', {}, 'Use this key'),
      ),
    );
    this.#input.setAttribute('aria-describedby', 'key-hint');
  }

  #describe(caller: Caller): void {
    this.#status.textContent = this.texts.permissions(caller);
    this.#input.value = '';
    const change = () => {
      storeKey(undefined);
      this.#set(undefined);
      this.#askForKey();
      this.#input.focus();
    };
    this.#body.replaceChildren(h('button', { type: 'button', click: change }, 'Use another key'));
  }
}
