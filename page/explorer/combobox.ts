import { ask, literal } from './ask.js';
import { h } from './dom.js';
import { count, plain } from './words.js';

export interface Chosen {
  readonly id: string;
  readonly name: string;
}
interface Found {
  readonly search: { readonly nodes: readonly (Chosen & { kind: string; place: string | null })[] };
}
interface Asked {
  /** Id of the input; prefix for the ids of its list and options. */
  readonly id: string;
  readonly placeholder: string;
  readonly choose: (chosen: Chosen) => void;
  /** True if Enter picks the first suggestion when none is highlighted; otherwise Enter submits the form. */
  readonly takesFirst?: boolean;
}
/** Debounce of typing, in milliseconds. */
const PAUSE = 150;

/** Autocomplete for organisations, following the WAI-ARIA combobox pattern. The caller provides the label. */
export function combobox({ id, placeholder, choose, takesFirst }: Asked) {
  const list = h('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const status = h('p', { class: 'unseen', role: 'status' });
  const input = h('input', {
    id,
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
    'aria-expanded': 'false',
    placeholder,
  });
  let asked = new AbortController();
  let timer = 0;
  let found: Found['search']['nodes'] = [];
  let at = -1;
  const close = () => {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (one: Chosen) => {
    close();
    input.value = '';
    choose(one);
  };
  const suggest = async () => {
    asked.abort();
    const mine = new AbortController();
    asked = mine;
    const text = input.value.trim().slice(0, 200);
    if (text.length < 2) return close();
    try {
      const { search } = await ask<Found>(suggestions(text), mine.signal);
      found = search.nodes.filter((one) => one.id);
      list.replaceChildren(...found.map((one, index) => option(`${id}-${index}`, one, () => take(one))));
      at = -1;
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      status.textContent = found.length === 0 ? 'Nothing found' : count(found.length, 'suggestion');
    } catch (error) {
      if (!mine.signal.aborted) status.textContent = String(error);
    }
  };
  const move = (by: number) => {
    if (found.length === 0 || list.hidden) return;
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = (at + by + found.length) % found.length;
    list.children[at]?.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', `${id}-${at}`);
  };
  const enter = () => {
    const one = list.hidden ? undefined : found[takesFirst ? Math.max(at, 0) : at];
    if (one) take(one);
    return one !== undefined;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void suggest(), PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(at < 0 ? 0 : -1);
    else if (event.key === 'Escape') close();
    else if (event.key !== 'Enter' || !enter()) return;
    event.preventDefault();
  });
  return { input, parts: [input, list, status], close };
}

function option(
  id: string,
  { id: value, name, kind, place }: Found['search']['nodes'][number],
  take: () => void,
) {
  const attributes = { role: 'option', id, 'aria-selected': 'false', mousedown: take, 'data-id': value };
  return h('li', attributes, `${name} `, h('small', {}, [plain(kind), place].filter(Boolean).join(', ')));
}

const suggestions = (text: string) =>
  `{ search(text: ${literal(text)}, first: 8) { nodes { ... on Organisation { id name kind place } } } }`;
