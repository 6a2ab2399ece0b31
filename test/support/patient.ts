import type { GraphClient } from '../../src/database/client.js';
import { LoanPurpose, ProjectKind } from '../../src/domain/words.js';
import { mergeOrganisations } from '../../src/ingest/judgements.js';
import type { Mention, ParsedRecord } from '../../src/ingest/records.js';
import { readTables } from '../../src/ingest/tables.js';
import { doctor } from '../../src/integrity/doctor.js';
import { loan, row, submitRows, work } from './rows.js';
import { clearGraph } from './testGraph.js';

export const tables = readTables();
export const decided = { reason: 'the same house', by: 'test' };

const leeds: Mention = { name: 'University of Leeds', kind: 'university', identifiers: ['ror:024mrxd33'] };
const tate: Mention = { name: 'Tate', kind: 'museum', national: 'Tate' };
const gallery: Mention = { name: 'Leeds Art Gallery', kind: 'museum', place: 'Leeds' };

const figure = (more: object): ParsedRecord['thing'] =>
  ({
    is: 'FIGURE',
    title: 'Visits',
    year: '2017/18',
    measure: 'visits',
    scope: 'ALL',
    unit: 'visits',
    qualifier: 'EXACT',
    status: 'STATED',
    value: 7,
    ...more,
  }) as ParsedRecord['thing'];

/** A return that produces every type of record. */
export const RETURN = [
  row(2, ['turner'], [tate, gallery, { name: 'Art Fund', otherKind: 'funder' }], {
    is: 'LOAN',
    title: 'Turner',
    lenders: [0],
    borrowers: [1],
    direction: 'LENT',
    purpose: LoanPurpose.DISPLAY,
    objects: 3,
    start: '2018',
    end: '2019-06',
    venues: [{ organisation: 1, start: '2018' }],
    funding: [{ funder: 2, amount: 5000, currency: 'GBP' }],
  }),
  row(3, ['cataloguing'], [tate, leeds, { name: 'Heritage Fund', otherKind: 'funder' }], {
    is: 'PROJECT',
    title: 'Cataloguing',
    museums: [0],
    partners: [1],
    kind: ProjectKind.RESEARCH,
    printedKind: 'research_project',
    start: '2017-10',
    funding: [{ funder: 2 }],
  }),
  work(4, 'British Library', 'University of York', 'Cataloguing', { start: '2016' }),
  row(5, ['liverpool'], [{ name: 'Tate Liverpool', kind: 'museum', of: 1 }, tate], {
    is: 'ORGANISATION',
    organisation: 0,
  }),
  row(
    6,
    ['to the site'],
    [{ name: 'British Library', kind: 'museum' }, { name: 'Tate Liverpool', kind: 'museum', of: 2 }, tate],
    {
      ...{
        is: 'LOAN',
        title: 'Letters',
        lenders: [0],
        borrowers: [1],
        direction: 'BORROWED',
        purpose: LoanPurpose.RESEARCH,
      },
    },
  ),
  row(7, ['visits'], [tate], figure({ about: 0 })),
  row(
    8,
    ['open'],
    [],
    figure({
      area: { key: ['Leeds'], name: 'Leeds' },
      measure: 'museums',
      value: undefined,
      status: 'UNKNOWN',
    }),
  ),
  loan(9, 'British Library', 'Quillfeather House', 'Constable'),
  loan(10, 'Tate', 'Zephyrine Rooms', 'Constable', { objects: 1 }),
] as const;

/** Rows of its first version that its second does not contain. */
const CORRECTED = loan(11, 'Tate', 'Leeds Art Gallery', 'Hogarth');

/** Creates a small graph with every type of record: corrected once, and with a merged organisation. */
export async function loadPatientGraph(graph: GraphClient): Promise<void> {
  await clearGraph(graph);
  await submitRows(graph, 'a.csv', [...RETURN, CORRECTED]);
  await submitRows(graph, 'a.csv', RETURN);
  const [from, into] = [await idOf(graph, 'Zephyrine Rooms'), await idOf(graph, 'Quillfeather House')];
  await mergeOrganisations(graph, { from, into, ...decided }, tables);
}

export async function idOf(graph: GraphClient, name: string): Promise<string> {
  const [record] = await graph.read('MATCH (o:Organisation {name: $name}) RETURN o.id AS id', { name });
  if (!record) throw new Error(`no organisation is called ${name}`);
  return record.get('id');
}

/** Findings of the doctor, one per line: `Loan.participants loan:1: has no lender`. */
export async function findings(graph: GraphClient, only?: readonly string[]): Promise<string[]> {
  const { checks } = await doctor(graph, tables, { only });
  return checks.flatMap(({ name, findings: some }) => some.map(({ id, what }) => `${name} ${id}: ${what}`));
}
