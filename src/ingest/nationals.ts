import { type CsvFile, cell, type Row } from './csv.js';
import { idOf, nationalId } from './ids.js';
import { type AliasUse, addAlias, type Register } from './register.js';
import type { Tables } from './tables.js';

/** The columns of national_museums.csv. */
export const NATIONAL_LAYOUT = [
  'name',
  'short_name',
  'aliases',
  'former_names',
  'place',
  'sites',
  'in_2017_18_survey',
  'note',
] as const;

/** Enters the national museums with their other names, then their sites. Done first, so that their names are theirs. */
export function enterNationals(file: CsvFile, register: Register, tables: Tables): void {
  for (const row of file.rows) enterMuseum(row, register, tables);
  for (const row of file.rows) enterSites(row, register, tables);
}

function enterMuseum(row: Row, register: Register, tables: Tables): void {
  const [name, shortName] = [cell(row, 'name'), cell(row, 'short_name')];
  const id = nationalId(shortName);
  const entry = register.enter(id, name, id);
  entry.national = { shortName };
  entry.printedKinds.push('national museum');
  entry.locations.push(
    tables.region(cell(row, 'place')) ?? { place: cell(row, 'place'), country: 'United Kingdom' },
  );
  entry.rows.add(`${row.file}#${row.line}`);
  register.claim(name, id, row);
  const other = (text: string, use: AliasUse) => {
    if (!register.claim(text, id, row)) return;
    addAlias(entry, {
      name: text,
      use,
      reason: `the list of national museums says so (${row.file}#${row.line})`,
      by: row.file,
    });
  };
  other(shortName, 'SHORT');
  for (const text of list(row, 'aliases')) other(text, 'OTHER');
  for (const text of list(row, 'former_names')) other(text.replace(/ \(to \d{4}\)$/, ''), 'FORMER');
}

/** A site is an organisation; where its name already means the whole museum, it stands in the graph without claiming it. */
function enterSites(row: Row, register: Register, tables: Tables): void {
  const museum = cell(row, 'name');
  for (const site of list(row, 'sites')) {
    const more = tables.site(museum, site);
    const name = more?.name || site;
    const key = idOf('site', [museum, site]);
    const entry = register.enter(key, name, idOf('org', [row.file, cell(row, 'short_name'), site]));
    entry.printedKinds.push('museum');
    if (more?.place) entry.locations.push({ place: more.place, country: 'United Kingdom' });
    entry.rows.add(`${row.file}#${row.line}`);
    entry.parents.set(nationalId(cell(row, 'short_name')), new Set([`${row.file}#${row.line}`]));
    entry.byTable = true;
    if (!register.knows(name)) register.claim(name, key, row);
    const former = more?.former_name;
    if (!former || !register.claim(former, key, row)) continue;
    addAlias(entry, {
      name: former,
      use: 'FORMER',
      reason: 'the list of national museums says so',
      by: row.file,
    });
  }
}

const list = (row: Row, column: string) =>
  cell(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
