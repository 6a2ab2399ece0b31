import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { type ImportReport, importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { ownServer } from '../../support/shippedData.js';

const folder = process.env.REGISTERS_DIR ?? '';
const REGISTERS = [
  { file: 'museums_register.csv', mapping: 'mapping-museums', rows: 4280, leftOut: 0 },
  { file: 'ror_uk_organisations.csv', mapping: 'ror', rows: 2199, leftOut: 211 },
  { file: 'dcms_performance_indicators.csv', mapping: 'dcms-performance-indicators', rows: 1918, leftOut: 0 },
];

describe('whole registers, through their mappings', () => {
  if (!folder || !existsSync(folder)) {
    it('are not imported: REGISTERS_DIR names no folder with them', () => {
      console.warn('REGISTERS_DIR is not set: the registers were not imported.');
      expect(folder && existsSync(folder)).toBeFalsy();
    });
    return;
  }
  let graph: GraphClient;
  const reports = new Map<string, ImportReport>();
  beforeAll(async () => {
    graph = openGraphClient(await ownServer());
    for (const { file, mapping } of REGISTERS)
      reports.set(file, await importFile(graph, { path: join(folder, file), mapping, by: 'test' }));
  }, 600_000);
  afterAll(() => graph.close());

  it.each(REGISTERS)(
    '$file: every row is in the graph, or left out by a rule of its mapping',
    ({ file, rows, leftOut }) => {
      const report = reports.get(file)!;
      expect(report).toMatchObject({ read: rows, refused: 0, errors: 0 });
      expect(Object.values(report.leftOut).reduce((sum, count) => sum + count, 0)).toBe(leftOut);
      expect(
        report.counts.added + report.counts.unchanged + (report.byRule['duplicate-row'] ?? 0),
      ).toBeGreaterThanOrEqual(rows - leftOut);
      console.info(
        `${file}: ${(rows / report.seconds).toFixed(0)} rows/s, ${report.counts.organisationsCreated} organisations new, ${JSON.stringify(report.byRule)}`,
      );
    },
  );

  it('have identifiers, places, coordinates and years', async () => {
    const [record] = await graph.read(
      "MATCH (:Identifier {id: 'mm:mm.New.1'})-[:IDENTIFIES]->(o:Organisation) RETURN o.name AS name, o.place AS place, o.latitude AS latitude, o.openedFrom AS opened",
    );
    expect(record?.get('name')).toBe('Titanic Belfast');
    expect(record?.get('place')).toBe('Belfast');
    expect(record?.get('latitude')).toBeCloseTo(54.608);
    expect(record?.get('opened').toNumber()).toBe(2012);
  });

  it('join the shipped organisations instead of standing beside them', async () => {
    const [record] = await graph.read(
      "MATCH (o:Organisation {name: 'University of Leeds'}) RETURN count(o) AS n, collect(o.rorId) AS ror",
    );
    expect([record?.get('n').toNumber(), record?.get('ror')]).toEqual([1, ['https://ror.org/024mrxd33']]);
  });

  it('leave a graph with which the doctor is content', async () => {
    const report = await doctor(graph, readTables());
    console.info(lines(report).join('\n'));
    expect(report.content).toBe(true);
  }, 300_000);
});
