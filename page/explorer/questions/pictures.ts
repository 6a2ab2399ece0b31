import * as Plot from '@observablehq/plot';
import { organisationAt } from '../address.js';
import { named } from '../charts.js';
import { h } from '../dom.js';
import { type Bounds, range } from '../words.js';

/** A captioned figure; scrolls horizontally if wider than the screen. */
export const pictured = (caption: string, picture: Element | HTMLElement): HTMLElement =>
  h(
    'figure',
    { class: 'broad' },
    h('figcaption', {}, caption),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, picture as HTMLElement),
  );

export interface Station {
  readonly id: string;
  readonly name: string;
  /** Column index, from 0. */
  readonly step: number;
  readonly marked?: boolean;
}
export interface Line {
  readonly one: string;
  readonly other: string;
  readonly strength: number;
}
const ROW = 34;

/** Diagram with organisations in columns by distance; thicker lines mean more activities. */
export function steps(label: string, stations: readonly Station[], lines: readonly Line[]): Element {
  const columns = Math.max(...stations.map(({ step }) => step)) + 1;
  const column = innerWidth > 700 ? 250 : 165;
  const places = placesOf(stations, lines);
  const rows = Math.max(...[...places.values()].map(({ y }) => y)) + 1;
  const drawn = lines.flatMap(({ one, other, strength }) => {
    const [from, to] = [places.get(one), places.get(other)];
    return from && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, strength }] : [];
  });
  const dots = stations.map((one) => ({ ...one, ...(places.get(one.id) ?? { x: 0, y: 0 }) }));
  const href = ({ id }: Station) => organisationAt(id);
  const picture = Plot.plot({
    ariaLabel: label,
    width: columns * column + 20,
    height: rows * ROW + 20,
    margin: 12,
    marginRight: column,
    marginTop: 22,
    x: { axis: null, domain: [0, Math.max(1, columns - 1)] },
    y: { axis: null, domain: [Math.max(1, rows - 1), 0] },
    marks: [
      Plot.link(drawn, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        curve: 'bump-x',
        stroke: 'var(--quiet)',
        strokeOpacity: 0.5,
        strokeWidth: ({ strength }: Line) => 1 + Math.sqrt(strength),
      }),
      Plot.dot(dots, {
        x: 'x',
        y: 'y',
        r: 6,
        fill: ({ marked }: Station) => (marked ? 'var(--other)' : 'var(--mark)'),
        href,
        ariaLabel: 'name',
      }),
      Plot.text(dots, {
        x: 'x',
        y: 'y',
        text: 'name',
        dx: 10,
        fontSize: 13,
        textAnchor: 'start',
        lineWidth: (column - 25) / 13,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 5,
        title: 'name',
      }),
    ],
  });
  return named(picture, 'group', label);
}

/** Positions: columns centred; within a column, near linked organisations. */
function placesOf(
  stations: readonly Station[],
  lines: readonly Line[],
): Map<string, { x: number; y: number }> {
  const columns = new Map<number, Station[]>();
  for (const one of stations) columns.set(one.step, [...(columns.get(one.step) ?? []), one]);
  const tallest = Math.max(...[...columns.values()].map(({ length }) => length));
  const joined = new Map<string, string[]>();
  for (const { one, other } of lines) {
    joined.set(one, [...(joined.get(one) ?? []), other]);
    joined.set(other, [...(joined.get(other) ?? []), one]);
  }
  const places = new Map<string, { x: number; y: number }>();
  for (const [step, column] of [...columns].sort(([one], [other]) => one - other)) {
    const height = (id: string) => {
      const ys = (joined.get(id) ?? []).flatMap((other) => places.get(other)?.y ?? []);
      return ys.length > 0 ? ys.reduce((sum, y) => sum + y, 0) / ys.length : 0;
    };
    const sorted = column
      .map((one, at) => ({ one, at, y: height(one.id) }))
      .sort((a, b) => a.y - b.y || a.at - b.at);
    const gap = tallest / column.length;
    sorted.forEach(({ one }, at) => {
      places.set(one.id, { x: step, y: (at + 0.5) * gap - 0.5 });
    });
  }
  return places;
}

export interface Counted {
  readonly name: string;
  readonly which: string;
  readonly count: number;
}

/** Paired bars for each name, one for each side; names in the given order. */
export function paired(label: string, rows: readonly Counted[], whiches: readonly string[]): Element {
  const names = [...new Set(rows.map(({ name }) => name))];
  const picture = Plot.plot({
    ariaLabel: label,
    width: 460,
    style: { fontSize: '12px' },
    marginLeft: 10,
    marginRight: 40,
    marginTop: 5,
    height: 20 + names.length * (18 * whiches.length + 22),
    x: { axis: null },
    y: { axis: null, domain: ['', ...whiches], padding: 0.05 },
    fy: { axis: null, domain: names, padding: 0.12 },
    color: { domain: [...whiches], range: ['var(--mark)', 'var(--other)'] },
    marks: [
      Plot.text(names, {
        x: 0,
        y: () => '',
        fy: (name: string) => name,
        text: (name: string) => name,
        textAnchor: 'start',
        fontSize: 12,
      }),
      Plot.barX(rows, { x: 'count', y: 'which', fy: 'name', fill: 'which' }),
      Plot.text(rows, { x: 'count', y: 'which', fy: 'name', text: 'count', dx: 6, textAnchor: 'start' }),
    ],
  });
  return named(picture, 'img', label);
}

/** Legend of the two colours. */
export const key = (whiches: readonly string[]): HTMLElement =>
  h(
    'p',
    { class: 'key' },
    ...whiches.map((name, at) => h('span', {}, h('i', { class: at === 0 ? 'mark' : 'other' }), name)),
  );

/** Heat map of the counts for each pair. */
export function matrix(
  label: string,
  cells: readonly { readonly one: string; readonly other: string; readonly count: number }[],
): Element {
  const names = [...new Set(cells.flatMap(({ one, other }) => [one, other]))].sort();
  const both = cells.flatMap(({ one, other, count }) => [
    { one, other, count },
    { one: other, other: one, count },
  ]);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const long = Math.max(...names.map(({ length }) => length)) * 6.6;
  const picture = Plot.plot({
    ariaLabel: label,
    width: 20 + long + names.length * 44 + 0.6 * long,
    height: 20 + 0.75 * long + names.length * 30,
    marginLeft: 10 + long,
    marginBottom: 10,
    marginTop: 10 + 0.75 * long,
    marginRight: 10 + 0.6 * long,
    style: { fontSize: '12px' },
    x: { domain: names, label: null, axis: 'top', tickRotate: -50, tickSize: 0 },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      Plot.cell(both, {
        x: 'one',
        y: 'other',
        fill: 'var(--mark)',
        fillOpacity: ({ count }: { count: number }) => (0.9 * count) / most,
        inset: 1,
      }),
      Plot.text(both, {
        x: 'one',
        y: 'other',
        text: 'count',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
    ],
  });
  return named(picture, 'img', label);
}

/**
 * Gains to the right, losses to the left: definite ones in full colour, further possible ones in pale colour.
 */
export function balance(
  label: string,
  rows: readonly { readonly name: string; readonly gained: Bounds; readonly lost: Bounds }[],
): Element {
  const names = rows.map(({ name }) => name);
  const most = Math.max(1, ...rows.flatMap(({ gained, lost }) => [gained.possible, lost.possible]));
  const sides = rows.flatMap(({ name, gained, lost }) => [
    { name, from: 0, to: gained.certain, side: 'gained', pale: false },
    { name, from: gained.certain, to: gained.possible, side: 'gained', pale: true },
    { name, from: 0, to: -lost.certain, side: 'lost', pale: false },
    { name, from: -lost.certain, to: -lost.possible, side: 'lost', pale: true },
  ]);
  const written = (sign: string, of: Bounds) => (of.possible > 0 ? `${sign}${range(of)}` : '');
  const picture = Plot.plot({
    ariaLabel: label,
    width: 700,
    style: { fontSize: '12px' },
    marginLeft: 260,
    marginRight: 35,
    height: 40 + rows.length * 26,
    x: { axis: null, domain: [-most * 1.3, most * 1.3] },
    y: { label: null, domain: names, tickSize: 0 },
    color: { domain: ['gained', 'lost'], range: ['var(--mark)', 'var(--other)'] },
    marks: [
      Plot.barX(sides, {
        x1: 'from',
        x2: 'to',
        y: 'name',
        fill: 'side',
        fillOpacity: ({ pale }: { pale: boolean }) => (pale ? 0.4 : 1),
      }),
      Plot.text(rows, {
        x: ({ gained }: { gained: Bounds }) => gained.possible,
        y: 'name',
        text: ({ gained }: { gained: Bounds }) => written('+', gained),
        dx: 4,
        textAnchor: 'start',
      }),
      Plot.text(rows, {
        x: ({ lost }: { lost: Bounds }) => -lost.possible,
        y: 'name',
        text: ({ lost }: { lost: Bounds }) => written('−', lost),
        dx: -4,
        textAnchor: 'end',
      }),
      Plot.ruleX([0]),
    ],
  });
  return named(picture, 'img', label);
}
