import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { countsOf, type Known, resultsOf } from '../../../bench/identity/results.js';

/** Organisations of the registers that are nearest to the names, written by bench/identity/handwritten.mjs. */
const rows: Record<string, string>[] = parse(
  readFileSync(new URL('../../fixtures/identity/registers.csv', import.meta.url)),
  { columns: true },
);

function organisationsOf(list: string): Known[] {
  return rows
    .filter((row) => row.list === list)
    .map(({ list: _, identifiers, latitude, longitude, ...party }) => ({
      ...(Object.fromEntries(Object.entries(party).filter(([, value]) => value)) as { name: string }),
      ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }),
      id: identifiers!.split('|')[0]!,
      identifiers: identifiers!.split('|'),
    }));
}

/** Lower bounds of recall, and of recall with the names listed for review, just below what the rules reach. */
const BOUNDS = {
  museums: { recall: 0.8, asked: 0.95 },
  universities: { recall: 0.7, asked: 0.85 },
  others: { recall: 0.75, asked: 0.83 },
};

test.each(Object.entries(BOUNDS))(
  'names of %s written by hand: none is wrong, most are found',
  (list, bounds) => {
    const results = resultsOf(list, organisationsOf(list));
    const { known, taken, asked } = countsOf(results);
    const wrong = results.filter(({ taken, expected }) => taken && !expected.includes(taken));
    expect(wrong.map(({ row, taken }) => `${row.name} → ${taken}`)).toEqual([]);
    expect(taken / known).toBeGreaterThanOrEqual(bounds.recall);
    expect((taken + asked) / known).toBeGreaterThanOrEqual(bounds.asked);
  },
);
