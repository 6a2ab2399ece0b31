import { h } from '../explorer/dom.js';

/** A place for an error message: announced when it appears, with an optional button. */
export class Problem {
  readonly element = h('div', { class: 'problem', role: 'alert', tabindex: -1, hidden: true });

  show(message: string, action?: { readonly label: string; readonly run: () => void }): void {
    this.element.hidden = false;
    this.element.replaceChildren(h('p', {}, message));
    if (action) this.element.append(h('button', { type: 'button', click: action.run }, action.label));
    this.element.focus();
  }

  clear(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
