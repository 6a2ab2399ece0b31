import { addressOf, go, linkAt, organisationAt } from './address.js';
import { ask, literal } from './ask.js';
import { h } from './dom.js';
import { plain } from './words.js';

interface Found {
  readonly search: {
    readonly nodes: readonly { id: string; name: string; kind: string; place: string | null }[];
  };
}
/** How long somebody must have stopped typing before the service is asked, in milliseconds. */
const PAUSE = 150;

/** Suggestions as one types: a combobox with a list, as WAI-ARIA describes it. Enter without a choice searches the table. */
export function searchBox(): HTMLElement {
  const list = h('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const said = h('p', { class: 'unseen', role: 'status' });
  const input = h('input', {
    id: 'search',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
    'aria-expanded': 'false',
    placeholder: 'A museum, a university, a place …',
  });
  let asked = new AbortController();
  let timer = 0;
  let at = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (id: string) => {
    close();
    input.value = '';
    go(organisationAt(id));
  };
  const suggest = async () => {
    asked.abort();
    asked = new AbortController();
    const text = input.value.trim().slice(0, 200);
    if (text.length < 2) return close();
    try {
      const { search } = await ask<Found>(suggestions(text), asked.signal);
      const found = search.nodes.filter(({ id }) => id);
      list.replaceChildren(
        ...found.map(({ id, name, kind, place }, index) =>
          h(
            'li',
            {
              role: 'option',
              id: `option-${index}`,
              'aria-selected': 'false',
              mousedown: () => choose(id),
              'data-id': id,
            },
            `${name} `,
            h('small', {}, [plain(kind), place].filter(Boolean).join(', ')),
          ),
        ),
      );
      at = -1;
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      said.textContent = found.length === 0 ? 'Nothing found' : `${found.length} suggestions`;
    } catch (error) {
      if (!asked.signal.aborted) said.textContent = String(error);
    }
  };
  const move = (by: number) => {
    const all = options();
    if (all.length === 0 || list.hidden) return;
    all[at]?.setAttribute('aria-selected', 'false');
    at = (at + by + all.length) % all.length;
    all[at]?.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', `option-${at}`);
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
    else return;
    event.preventDefault();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    clearTimeout(timer);
    const chosen = options()[at]?.dataset.id;
    if (chosen) return choose(chosen);
    close();
    go(addressOf({ q: input.value.trim() }));
  };
  return h(
    'form',
    { class: 'search', role: 'search', submit },
    h('label', { for: 'search' }, 'Search'),
    input,
    list,
    said,
  );
}

const suggestions = (text: string) =>
  `{ search(text: ${literal(text)}, first: 8) { nodes { ... on Organisation { id name kind place } } } }`;

/** A form that asks for a second organisation, to see what joins the two. */
export function pairForm(one: string, partners: readonly { id: string; name: string }[]): HTMLElement {
  const select = h(
    'select',
    { id: 'pair' },
    ...partners.map(({ id, name }) => h('option', { value: id }, name)),
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (select.value) go(linkAt(one, select.value));
  };
  return h(
    'form',
    { class: 'pair', submit },
    h('label', { for: 'pair' }, 'What it did with'),
    select,
    h('button', {}, 'Show'),
  );
}
