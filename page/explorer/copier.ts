import { h } from './dom.js';

/** Duration of the confirmation, in milliseconds. */
const SAYS = 2_500;

/** Button that copies a text to the clipboard and confirms it. */
export function copier(label: string, text: () => string): HTMLElement {
  const status = h('span', { 'aria-live': 'polite' });
  const click = async () => {
    status.textContent = (await copied(text())) ? ' Copied.' : ` Copy it yourself: ${text()}`;
    setTimeout(() => status.replaceChildren(), SAYS);
  };
  return h(
    'span',
    { class: 'copier' },
    h('button', { type: 'button', click: () => void click() }, label),
    status,
  );
}

/** Uses the clipboard API, which browsers allow only in secure contexts; otherwise `execCommand` on a selection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = h('textarea', { readonly: true, class: 'unseen' }, text);
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
