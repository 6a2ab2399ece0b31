import * as Plot from '@observablehq/plot';
import { number } from './words.js';

/**
 * Labels the chart for screen readers. Removes Plot's labels from groups, which must not have them without a
 * role.
 */
export function named(picture: Element, role: 'img' | 'group', label: string): Element {
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  picture.setAttribute('role', role);
  picture.setAttribute('aria-label', label);
  return picture;
}

/** Maximum length of a bar's label, in characters. */
const LONGEST = 44;
const shortened = (name: string) =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;

/**
 * Horizontal bars with counts, longest first; the same text is also in a table.
 */
export function bars(
  label: string,
  rows: readonly { readonly name: string; readonly count: number }[],
): Element {
  const longest = Math.max(0, ...rows.map(({ name }) => Math.min(name.length, LONGEST)));
  const marginLeft = Math.max(120, 18 + longest * 6.7);
  const picture = Plot.plot({
    ariaLabel: label,
    width: 290 + marginLeft,
    marginLeft,
    marginRight: 45,
    height: 30 + rows.length * 24,
    style: { fontSize: '12.5px' },
    x: { axis: null },
    y: { label: null, tickFormat: shortened, tickSize: 0 },
    marks: [
      Plot.barX(rows, { x: 'count', y: 'name', sort: { y: '-x' }, fill: 'var(--mark)' }),
      Plot.text(rows, {
        x: 'count',
        y: 'name',
        text: ({ count }: { count: number }) => number(count),
        dx: 6,
        textAnchor: 'start',
      }),
    ],
  });
  return named(picture, 'img', label);
}

/** Counts by start year, stacked by type. */
export function years(
  label: string,
  rows: readonly { readonly year: number; readonly what: string }[],
): Element {
  const picture = Plot.plot({
    ariaLabel: label,
    width: 460,
    height: 260,
    style: { fontSize: '12px' },
    marginBottom: 55,
    x: { label: null, tickFormat: 'd', interval: 1, tickRotate: -45 },
    y: { label: 'Year of start', labelArrow: 'none', grid: true, interval: 1, ticks: 5 },
    color: { legend: true, domain: ['Loans', 'Projects'], range: ['var(--mark)', 'var(--other)'] },
    marks: [Plot.barY(rows, Plot.groupX({ y: 'count' }, { x: 'year', fill: 'what' })), Plot.ruleY([0])],
  });
  return named(picture, 'group', label);
}
