import { h } from '../explorer/dom.js';

export interface Confirmation {
  readonly label: string;
  /** What happens, and the question. */
  readonly question: string;
  readonly confirm: string;
  /** Label of a text that is required; no field if absent. */
  readonly reason?: string;
  /** Runs after the confirmation, with the text. */
  readonly run: (reason: string) => Promise<void>;
}

/** A button that asks for confirmation in its own place. */
export function confirmButton({ label, question, confirm, reason, run }: Confirmation): HTMLElement {
  const place = h('div', { class: 'actions' });
  const start = h('button', { type: 'button', click: () => ask() }, label);
  const input = h('input', { id: 'confirm-reason', required: true, maxlength: 200 });
  const cancel = () => {
    place.replaceChildren(start);
    start.focus();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    yes.disabled = true;
    await run(input.value.trim());
    yes.disabled = false;
  };
  const yes = h('button', { class: 'ask' }, confirm);
  const ask = () => {
    place.replaceChildren(
      h(
        'form',
        { class: 'form', submit },
        h('p', {}, question),
        reason !== undefined &&
          h('div', { class: 'field' }, h('label', { for: 'confirm-reason' }, reason), input),
        h('div', { class: 'actions' }, yes, h('button', { type: 'button', click: cancel }, 'Cancel')),
      ),
    );
    (reason === undefined ? yes : input).focus();
  };
  place.append(start);
  return place;
}
