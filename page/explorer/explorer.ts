import './explorer.css';
import { hasKey, saveWithKey } from '../key.js';
import { go, here } from './address.js';
import { h } from './dom.js';
import { refused, synthetic } from './frame.js';
import { link } from './link.js';
import { organisation } from './organisation.js';
import { focusName, savedPosition, savePosition, savePositions, withFocusName } from './position.js';
import { QUESTION_VIEWS, questions } from './questions/list.js';
import { report } from './report.js';
import { results } from './results.js';
import { searchBox } from './searchBox.js';
import { isSameSubject } from './subject.js';
import { makeReady } from './words.js';

/** Views by their name in the address. A new page needs one file and one line here. */
const VIEWS: Readonly<Record<string, () => Promise<Node[]>>> = {
  results,
  organisation,
  link,
  questions,
  ...QUESTION_VIEWS,
  report,
};

const onwards = () => [
  h('a', { href: '/' }, 'go to the start page'),
  ', or ',
  h('a', { href: '/?view=questions' }, 'choose a question'),
  '.',
];

/** View for an unknown address. */
const nowhere = async () => [
  h('h1', {}, 'Page not found'),
  h('p', {}, 'The address may be wrong. Search for a name above, ', ...onwards()),
];

const main = document.querySelector('main') as HTMLElement;
let generation = 0;
/** Address of the current or loading view. */
let shown = '';

/**
 * Renders the view of the current address. A response that arrives after navigation is ignored. Afterwards the
 * page is at `top`, in pixels; absent: at its current position.
 */
async function show(isFirst: boolean, top?: number): Promise<void> {
  generation += 1;
  const mine = generation;
  const focused = focusName(document.activeElement);
  shown = location.search;
  main.setAttribute('aria-busy', 'true');
  const asked = here().get('view') ?? 'results';
  const view = Object.hasOwn(VIEWS, asked) ? VIEWS[asked] : undefined;
  const parts = await (view ?? nowhere)().catch((error: unknown) => [
    h('h1', {}, 'This page cannot be shown'),
    refused(error),
    h(
      'p',
      {},
      h('button', { type: 'button', click: () => void show(false) }, 'Try again'),
      ' or ',
      ...onwards(),
    ),
  ]);
  if (mine !== generation) return;
  main.replaceChildren(...parts);
  if (main.querySelector('[data-synthetic]')) main.prepend(synthetic());
  main.removeAttribute('aria-busy');
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} – Museum partnership graph`;
  if (isFirst) scrollTo(0, savedPosition());
  else place(focused, top);
}

/** Sets the focus to the same control as before, or else to the title, and the scroll position. */
function place(focused: string | null, top: number | undefined): void {
  const title = main.querySelector('h1');
  title?.setAttribute('tabindex', '-1');
  const again = top === undefined ? withFocusName(main, focused) : null;
  (again ?? title)?.focus({ preventScroll: true });
  if (top !== undefined) scrollTo(0, top);
  savePosition();
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const anchor = (event.target as Element).closest('a');
  const address =
    anchor?.getAttribute('href') ?? anchor?.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  if (address?.startsWith('/export') && hasKey()) {
    event.preventDefault();
    void saveWithKey(address).catch((error: Error) => alert(error.message));
    return;
  }
  if (!address?.startsWith('/?') && address !== '/') return;
  event.preventDefault();
  go(address);
});
// Browsers also fire popstate for fragment links such as the skip link: these must not re-render or move the
// focus.
addEventListener('popstate', ({ isTrusted }) => {
  if (isTrusted && shown === location.search) return;
  const top = isSameSubject(shown, location.search) ? undefined : 0;
  void show(false, isTrusted ? savedPosition() : top);
});
savePositions(() => !main.hasAttribute('aria-busy') && shown === location.search);
document.querySelector('#find')?.replaceWith(searchBox());
void show(true);
void makeReady();
