import { number } from './words.js';

type Child = Node | string | number | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

/** An element with attributes and children. Text goes in as text, never as HTML; functions are listeners. */
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

/** A labelled choice that goes to another address as soon as something else is chosen and sent. */
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

/** A number as people read it, which whoever takes the table away gets as it is. */
export const figure = (value: number | null) =>
  h('data', { value: value === null ? '' : value }, number(value));

/** A table with a caption, or the word that there is nothing; it scrolls by itself where the screen is small, by keyboard too. */
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
