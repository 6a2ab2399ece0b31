import { here, toOrganisation } from './address.js';
import { breath } from './breath.js';
import { h } from './dom.js';
import { Marks } from './marks.js';
import { type OrganisationRef, type Row } from './partnerships.js';
import { rowTable } from './rowTable.js';
import { count, number } from './words.js';

/** Display modes of the partnerships; `all` combines the next three. */
export const SHOWN = ['all', 'table', 'network', 'map', 'world'] as const;
export type Shown = (typeof SHOWN)[number];

/** Above this number of partnerships, progress is shown while the chart loads. */
const TOLD = 1_000;

/** Initial rows, further rows, and display mode. */
interface Together {
  readonly show: Shown;
  /** Rows of this page. */
  readonly rows: readonly Row[];
  /**
   * Loads the rows of all pages when a chart needs them. `goesOn` gets the loaded and the expected number,
   * and returns false to stop.
   */
  readonly all: (hasMore: (there: number, most: number) => boolean) => Promise<readonly Row[]>;
  readonly total: number;
}

/**
 * Table, network and map of the same partnerships, with shared marks; the selection is stored in the address.
 */
export function together({ show, rows, all, total }: Together): HTMLElement {
  const marks = new Marks(here().getAll('pick'));
  const listed = h('div', { class: 'listed' });
  const pictures = h('div', { class: show === 'all' ? 'pictures-of-all' : '' });
  let drawn = rows;
  const list = () => {
    const own = drawn.filter(
      ({ museum, partner }) => marks.chosen.has(museum.id) || marks.chosen.has(partner.id),
    );
    const shown = own.length > 0 ? own : rows;
    listed.replaceChildren(
      ...(own.length > 0 ? [chosenCard(own, marks)] : []),
      show === 'table' || show === 'all' || own.length > 0 ? rowTable(shown, marks) : folded(rows, marks),
    );
  };
  marks.follow((ids, isChosen, from) => {
    if (!isChosen || from === undefined) return;
    remember(ids);
    list();
  });
  list();
  if (show === 'table') return h('div', {}, listed);
  const waits = h('p', { class: 'waits' }, 'Drawing the network…');
  pictures.append(waits);
  // The view is attached before the second page arrives; if it is detached then, the user has navigated away.
  let isLeft = false;
  const whole = all((there, most) => {
    if (most > TOLD) waits.textContent = `${number(there)} of ${count(most, 'partnership')} loaded…`;
    isLeft = there > rows.length && !pictures.isConnected;
    return !isLeft;
  }).catch(() => rows);
  void whole.then(async (every) => {
    if (isLeft) return;
    drawn = every;
    await draw(pictures, show, every, total, marks);
    if (marks.chosen.size > 0) list();
  });
  return h('div', {}, pictures, listed);
}

/** Partnerships of a chart as a list, for keyboard and screen-reader users; created when opened. */
function folded(rows: readonly Row[], marks: Marks): HTMLElement {
  const list = h('div', {});
  const toggle = () => list.childElementCount === 0 && list.append(rowTable(rows, marks));
  return h('details', { toggle }, h('summary', {}, 'Show as a list'), list);
}

async function draw(
  box: HTMLElement,
  show: Shown,
  rows: readonly Row[],
  total: number,
  marks: Marks,
): Promise<void> {
  const parts: Node[] = [];
  if (show === 'all' || show === 'network') parts.push(await networkOf(rows, total, marks));
  await breath();
  if (show !== 'network') parts.push(await mapOf(rows, show === 'world', marks));
  box.replaceChildren(...parts);
}

async function networkOf(rows: readonly Row[], total: number, marks: Marks): Promise<HTMLElement> {
  const { network, networkKey } = await import('./network.js');
  await breath();
  const pairs = rows.map(({ museum, partner }) => ({ one: museum, other: partner }));
  const most = rows.length < total ? `, the first ${number(rows.length)}` : '';
  return h(
    'figure',
    { class: 'drawn' },
    h('figcaption', {}, `Partnerships as a network${most}. Select an organisation to see its partnerships.`),
    network(
      `Network of ${count(rows.length, 'partnership')}; the list below shows the same data`,
      pairs,
      marks,
    ),
    networkKey(pairs),
  );
}

async function mapOf(rows: readonly Row[], whole: boolean, marks: Marks): Promise<HTMLElement> {
  const { map } = await import('./map.js');
  await breath();
  const all = [
    ...new Map(rows.flatMap(({ museum, partner }) => [museum, partner]).map((one) => [one.id, one])).values(),
  ];
  const without = all.filter(({ coordinates }) => !coordinates).length;
  const note = `${number(without)} of ${count(all.length, 'organisation')} ${without === 1 ? 'is' : 'are'} not on the map: the location is unknown or ambiguous.`;
  return h(
    'figure',
    { class: 'drawn' },
    h('figcaption', {}, 'Locations. Select a place to see its partnerships.'),
    h('div', { class: 'map' }, map('Map of these organisations', all, whole, marks) as HTMLElement),
    h('p', { class: 'quiet' }, note),
  );
}

/** Card of the selected organisation, with links to its page and back to all. */
function chosenCard(rows: readonly Row[], marks: Marks): HTMLElement {
  const chosen = new Map<string, OrganisationRef>();
  for (const { museum, partner } of rows)
    for (const one of [museum, partner]) if (marks.chosen.has(one.id)) chosen.set(one.id, one);
  const names = [...chosen.values()];
  const [first] = names;
  const title =
    names.length === 1
      ? first?.name
      : `${count(names.length, 'organisation')}${first?.place ? ` in ${first.place}` : ''}`;
  const back = () => marks.choose([], 'card');
  return h(
    'section',
    { class: 'card', 'aria-label': 'Chosen' },
    h(
      'p',
      { role: 'status' },
      h('strong', {}, title ?? ''),
      `: ${count(rows.length, 'partnership')} of this view. `,
    ),
    h(
      'p',
      { class: 'pages' },
      'View: ',
      ...names.slice(0, 30).flatMap((one, at) => [at > 0 ? '; ' : '', toOrganisation(one)]),
      names.length > 30 && ` and ${number(names.length - 30)} more, in the table`,
    ),
    h('button', { type: 'button', click: back }, 'Clear selection'),
  );
}

/** Stores the selection in the address for sharing, without a history entry. */
function remember(ids: ReadonlySet<string>): void {
  const address = here();
  address.delete('pick');
  for (const id of ids) address.append('pick', id);
  history.replaceState(null, '', `/?${address}`);
}
