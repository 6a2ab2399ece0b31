import { addressOfAll, go, here } from './address.js';
import { h } from './dom.js';
import { national, sure, time } from './questions/fields.js';
import { Given } from './questions/given.js';

/** Fields of the form; it preserves all other parameters except the page. */
const FIELDS = [national('Museum', 'Any museum'), time('during', 'When they worked together'), sure];
const OWN = ['national', 'during', 'during-from', 'during-to', 'sure', 'after'];

/** Form above the results: type of museum, and period. */
export async function narrowing(address: URLSearchParams): Promise<HTMLElement> {
  const given = new Given(address, new Map());
  const submit = (event: Event) => {
    event.preventDefault();
    const others = [...here()].filter(([name]) => !OWN.includes(name));
    const entries = [...new FormData(event.currentTarget as HTMLFormElement)];
    go(addressOfAll([...others, ...entries.map(([name, value]) => [name, String(value)] as const)]));
  };
  return h(
    'form',
    { class: 'question', submit, 'aria-label': 'Museum and date' },
    ...(await Promise.all(FIELDS.map(({ control }) => control(given)))),
    h('button', { class: 'ask' }, 'Show'),
  );
}
