import { idOf } from '../ids.js';
import type { FigureStatement } from '../records.js';
import { type EvidenceRecord, evidenceOf, inRowOrder, returnOf, type StoredStatement } from './rows.js';

/** A figure as cypher/load writes it, with the organisation or area that it is about. */
export interface FigureRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly organisation: string | null;
  readonly area: { readonly id: string; readonly properties: Readonly<Record<string, unknown>> } | null;
  readonly evidence: readonly EvidenceRecord[];
}

/** Builds a figure from the rows that state it identically. */
export function buildFigure(id: string, stored: readonly StoredStatement[]): FigureRecord {
  const rows = inRowOrder(stored);
  const row = rows[0]!;
  const { is: _, about, area, ...stated } = row.statement.thing as FigureStatement;
  return {
    id,
    properties: { theme: null, note: null, value: null, ...stated },
    organisation: about === undefined ? null : row.resolvedIds[about]!,
    area: area
      ? {
          id: areaId(row.name, area.key),
          properties: {
            name: area.name,
            region: area.region ?? null,
            country: area.country ?? null,
            kind: 'LOCAL_AUTHORITY',
          },
        }
      : null,
    evidence: evidenceOf(rows),
  };
}

const areaId = (rowName: string, key: readonly string[]) => idOf('area', [returnOf(rowName), ...key]);

/** Ids of the areas of these rows' figures. */
export function areasOf(rows: readonly StoredStatement[]): string[] {
  return rows.flatMap(({ name, statement }) =>
    statement.thing.is === 'FIGURE' && statement.thing.area ? [areaId(name, statement.thing.area.key)] : [],
  );
}
