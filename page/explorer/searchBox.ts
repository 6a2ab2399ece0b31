import { addressOf, go, linkAt, organisationAt } from './address.js';
import { combobox } from './combobox.js';
import { chooser, h } from './dom.js';

/** The search of every view: a suggestion leads to its organisation, Enter without a choice searches the table. */
export function searchBox(): HTMLElement {
  const { input, parts, close } = combobox({
    id: 'search',
    placeholder: 'A museum, a university, a place …',
    choose: ({ id }) => go(organisationAt(id)),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    close();
    go(addressOf({ q: input.value.trim() }));
  };
  return h(
    'form',
    { class: 'search', role: 'search', submit },
    h('label', { for: 'search' }, 'Search'),
    ...parts,
  );
}

/** A form that asks for a second organisation, to see what joins the two. */
export function pairForm(one: string, partners: readonly { id: string; name: string }[]): HTMLElement {
  const options = partners.map(({ id, name }) => h('option', { value: id }, name));
  return chooser('What it did with', options, (other) => go(linkAt(one, other)));
}
