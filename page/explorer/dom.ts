import { number } from './words.js';

type Child = Node | string | number | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

/**
 * Creates an element with attributes and children. Strings are inserted as text, never as HTML; functions
 * become listeners.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** A labelled select with a button; submitting calls `choose`. */
export function chooser(
  label: string,
  options: readonly HTMLOptionElement[],
  choose: (value: string) => void,
  button = 'Show',
): HTMLElement {
  const id = label.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const select = h('select', { id }, ...options);
  const submit = (event: Event) => {
    event.preventDefault();
    if (select.value) choose(select.value);
  };
  return h(
    'form',
    { class: 'pair', submit },
    h('label', { for: id }, label),
    select,
    h('button', {}, button),
  );
}

/** A formatted number whose `value` keeps the plain number for downloads. */
export const figure = (value: number | null) =>
  h('data', { value: value === null ? '' : value }, number(value));

/**
 * A table with a caption, or a note if it is empty. Scrolls horizontally on small screens, also by keyboard.
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  if (rows.length === 0) return h('p', { class: 'quiet' }, `${caption}: none known.`);
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))),
    ),
  );
}
