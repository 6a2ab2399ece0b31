import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../../export/escapeFormula.js';
import { organisationPath } from '../addresses.js';
import type { Matrix } from './read.js';
import { rangeOf } from './view.js';

/** Byte order mark, so that Excel reads UTF-8; other programs ignore it. */
const MARK = '\ufeff';

/**
 * The matrix as CSV: one row per partner, one column per national museum. A cell is a number, a range such as 1–3 if dates are
 * partly known, or empty if nothing is recorded. `base`: address of the service, for the links.
 */
export function matrixCsv({ museums, rows }: Matrix, base: string): string {
  const head = [
    'partner_id',
    'partner',
    'place',
    'region',
    ...museums.map(({ name }) => escapeFormula(name)),
  ];
  const lines = rows.map(({ partner, cells }) => [
    ...[partner.id, partner.name, partner.place ?? '', partner.region ?? ''].map(escapeFormula),
    ...museums.map(({ id }) => (cells.has(id) ? rangeOf(cells.get(id)!) : '')),
    cells.size,
    base + organisationPath(partner),
  ]);
  return MARK + stringify([[...head, 'museums', 'address'], ...lines], { record_delimiter: 'windows' });
}
