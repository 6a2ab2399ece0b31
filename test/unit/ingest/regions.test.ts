import { REGIONS } from '../../../src/domain/regions.js';
import { readTables } from '../../../src/ingest/tables.js';

test('the regions that an import can give are those that filters accept', () => {
  const tables = readTables();
  const given = tables.known('regions').map((printed) => tables.region(printed)?.region);
  expect([...new Set(given)].filter((region) => region !== undefined).sort()).toEqual([...REGIONS].sort());
});
