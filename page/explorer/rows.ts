import { escapeFormula } from '../../src/export/escapeFormula.js';
import { ask } from './ask.js';
import { h } from './dom.js';
import { count } from './words.js';

/** Selector of the visible tables, which can be downloaded. */
const tables = () => [...document.querySelectorAll<HTMLTableElement>('main .scroll table')];

/** Download buttons: CSV for each table of the view, and JSON for all of them. */
export const rowButtons = (version: number): readonly HTMLElement[] => [
  ...tables().map((table) => {
    const name = nameOf(table);
    return button(`${name}: CSV`, count(table.tBodies[0]?.rows.length ?? 0, 'row'), () =>
      save(`${fileName(name)}-version-${version}.csv`, 'text/csv', csvOf(table)),
    );
  }),
  button('All rows: JSON', 'as they are shown', () => {
    const rows = Object.fromEntries(tables().map((table) => [nameOf(table), objectsOf(table)]));
    const whole = { view: location.href, dataVersion: version, tables: rows };
    save(`${fileName(title())}.json`, 'application/json', JSON.stringify(whole, null, 2));
  }),
];

/** Button that downloads the complete JSON response, with ids, sources, licence and what was left out. */
export const answerButton = (query: string) =>
  button('The answer: JSON', 'the full response, with ids, licence and what was left out', async () => {
    const answer = await ask<object>(query);
    save(`${fileName(title())}-answer.json`, 'application/json', JSON.stringify(answer, null, 2));
  });

const title = () => document.querySelector('h1')?.textContent ?? 'view';
const nameOf = (table: HTMLTableElement) => table.caption?.textContent ?? 'Rows';

const button = (name: string, what: string, click: () => void) =>
  h('span', {}, h('button', { type: 'button', click }, name), h('small', {}, ` ${what}`));

const fileName = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

/** Lets the browser download a text as a file. */
export function save(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Text of a cell; for a number the unformatted value. */
function shownIn(cell: HTMLTableCellElement): string | number {
  const data = cell.querySelector('data');
  if (data && cell.childElementCount === 1) return data.value === '' ? '' : Number(data.value);
  return cell.textContent.replaceAll(/\s+/g, ' ').trim();
}

const cellsOf = (table: HTMLTableElement) => [...table.rows].map((row) => [...row.cells].map(shownIn));

const csvOf = (table: HTMLTableElement) => csvRows(cellsOf(table));

/** CSV in UTF-8 with a byte order mark and escaped formulas, as in `/export`. Null is an empty cell. */
export function csvRows(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = typeof value === 'number' ? String(value) : escapeFormula(value ?? '');
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function objectsOf(table: HTMLTableElement): object[] {
  const [heads = [], ...rows] = cellsOf(table);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}
