import { addressOf, go, organisationAt } from './address.js';
import { combobox } from './combobox.js';
import { h } from './dom.js';

/**
 * Search box of every view: a suggestion opens its organisation; Enter without a choice filters the table.
 */
export function searchBox(): HTMLElement {
  const { input, parts, close } = combobox({
    id: 'search',
    placeholder: 'A museum, a university or a partner',
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
