import './explorer.css';
import { go, here } from './address.js';
import { brokers } from './brokers.js';
import { communities } from './communities.js';
import { h } from './dom.js';
import { synthetic } from './frame.js';
import { link } from './link.js';
import { organisation } from './organisation.js';
import { QUESTION_VIEWS, questions } from './questions/list.js';
import { report } from './report.js';
import { results } from './results.js';
import { searchBox } from './searchBox.js';

/** Each view by its name in the address; a new page is one file and one line here. */
const VIEWS: Readonly<Record<string, () => Promise<Node[]>>> = {
  results,
  organisation,
  link,
  brokers,
  communities,
  questions,
  ...QUESTION_VIEWS,
  report,
};

const main = document.querySelector('main') as HTMLElement;
let turn = 0;

/** Shows what the address says. An answer that comes after the reader has gone on is dropped. */
async function show(isFirst: boolean): Promise<void> {
  turn += 1;
  const mine = turn;
  main.setAttribute('aria-busy', 'true');
  const view = VIEWS[here().get('view') ?? 'results'] ?? results;
  const parts = await view().catch((error: unknown) => [
    h('h1', {}, 'This cannot be shown'),
    h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
  ]);
  if (mine !== turn) return;
  main.replaceChildren(...parts);
  if (main.querySelector('[data-synthetic]')) main.prepend(synthetic());
  main.removeAttribute('aria-busy');
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} – Museum partnership graph`;
  if (isFirst) return;
  title?.setAttribute('tabindex', '-1');
  title?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const anchor = (event.target as Element).closest('a');
  const address =
    anchor?.getAttribute('href') ?? anchor?.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  if (!address?.startsWith('/?') && address !== '/') return;
  event.preventDefault();
  go(address);
});
addEventListener('popstate', () => void show(false));
document.querySelector('#find')?.replaceWith(searchBox());
void show(true);
