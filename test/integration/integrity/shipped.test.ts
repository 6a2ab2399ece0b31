import { readFileSync } from 'node:fs';
import type { GraphClient } from '../../../src/database/client.js';
import { type DoctorReport, doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { tables } from '../../support/patient.js';
import { openShippedGraph, sharedServer } from '../../support/shippedData.js';
import { inTransaction } from './inTransaction.js';

const document = readFileSync(new URL('../../../docs/doctor.md', import.meta.url), 'utf8');

describe('the shipped data', () => {
  let graph: GraphClient;
  let uri: string;
  let report: DoctorReport;
  beforeAll(async () => {
    graph = await openShippedGraph();
    ({ uri } = await sharedServer());
    // The doctor takes the write lease, which is a write: it is rolled back.
    report = await inTransaction((inside) => doctor(inside, tables), uri);
  });
  afterAll(() => graph.close());

  it('leave the doctor content, who looks at everything', async () => {
    expect(lines(report)).toEqual([
      expect.stringMatching(/^no findings: \d+ checks, [\d,]+ records checked$/),
    ]);
    // all tallies are checked together, as one record
    const [all] = await graph.read(
      'MATCH (one) WHERE NOT one:LoanTally AND NOT one:OrganisationTally AND NOT one:SchemaMigration AND NOT one:WriteLease AND NOT one:DataVersion AND NOT one:ChangeRecord RETURN count(one) + COUNT { ()-[:PARTNERS_WITH]->() } AS all',
    );
    expect(report.looked).toBe(all!.get('all').toNumber());
    const idle = report.checks.filter(({ looked }) => looked === 0).map(({ name }) => name);
    expect(idle).toEqual(['MergedOrganisation.target']);
  });

  it('are told of in lines where something is wrong', async () => {
    const wrong = await inTransaction(async (planted) => {
      await planted.run('MATCH (loan:Loan) WITH loan ORDER BY loan.id LIMIT 5 SET loan.people = -1');
      const only = ['Graph.tallies', 'Loan.built', 'Loan.dates', 'Loan.evidence'];
      return lines(await doctor(planted, tables, { only }));
    }, uri);
    expect(wrong).toHaveLength(9);
    expect(wrong[0]).toMatch(/^Graph\.tallies: Do the tallies .*\? No: 2 findings in 1 checked$/);
    expect(wrong[1]).toMatch(
      /^ {2}loans TOURING_EXHIBITION\|\w*: is counted as [\d ]+ and should be [\d ]+$/,
    );
    expect(wrong[3]).toMatch(/^Loan\.built: Does every loan follow .*\? No: 5 findings in \d+ checked$/);
    expect(wrong[4]).toMatch(/^ {2}loan:\w+: people is -1 but should be nothing$/);
    expect(wrong[7]).toBe('  and 2 more');
    expect(wrong[8]).toMatch(/^7 findings in 2 of 4 checks$/);
  });

  it('are looked over by checks that all stand in docs/doctor.md', () => {
    const written = [...document.matchAll(/^\| `([A-Z]\w+\.\w+)` \| (.+\?) \|$/gm)].map(
      ([, name, question]) => [name, question],
    );
    const made = report.checks.map(({ name, question }) => [name, question]);
    expect(written.sort()).toEqual(made.sort());
  });
});
