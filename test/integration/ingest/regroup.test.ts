import { judge } from '../../../src/ingest/judgements.js';
import type { Mention, ParsedRow } from '../../../src/ingest/records.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { onEmptyGraph } from '../../support/onGraph.js';
import { row, submitRows } from '../../support/rows.js';
import { clearGraph } from '../../support/testGraph.js';

const tables = readTables();
const on = onEmptyGraph();

const HALL = 'Qzatdalewick Hall';
const TRUST = 'Qzatdalewick Touring Trust';
/** One letter away from TRUST. */
const MISSPELT = 'Qzetdalewick Touring Trust';

/** Loans to these organisations, titled A0, A1 … for a file `A`. Numbered ones have an identifier and a town of their own. */
const file = (name: string, borrowers: readonly (readonly [name: string, more?: number | string])[]) => ({
  name,
  rows: borrowers.map(([borrower, more], at): ParsedRow => {
    const mention: Mention = {
      name: borrower,
      kind: 'museum',
      ...(typeof more === 'number' && {
        identifiers: [`reg:${borrower.replace(/\W/g, '')}${more}`],
        place: `Town ${more}`,
      }),
      ...(typeof more === 'string' && { place: more }),
    };
    return row(at + 2, [`${name} ${at}`], [{ name: 'Tate', kind: 'museum' }, mention], {
      is: 'LOAN',
      title: `${name}${at}`,
      lenders: [0],
      borrowers: [1],
      direction: 'LENT',
      purpose: 'DISPLAY',
    } as ParsedRow['statement']['thing']);
  }),
});
type File = ReturnType<typeof file>;

const submitAll = async (...files: readonly File[]) => {
  let id = '';
  for (const { name, rows } of files) id = (await submitRows(on.graph, name, rows)).id;
  return id;
};

/** Titles of the loans to the same organisation. */
async function groups(): Promise<string[]> {
  const records = await on.graph.read(
    'MATCH (o:Organisation)<-[:TO]-(l:Loan) WITH o, l.title AS title ORDER BY title RETURN o.id AS id, collect(title) AS titles',
  );
  return records.map((record) => record.get('titles').join(' ')).sort();
}

const expectSound = async () => expect(lines(await doctor(on.graph, tables)).join()).toMatch(/^no findings:/);

async function expectInAnyOrder(one: File, other: File, expected: readonly string[]): Promise<void> {
  for (const files of [
    [one, other],
    [other, one],
  ]) {
    await clearGraph(on.graph);
    await submitAll(...files);
    expect(await groups()).toEqual(expected);
    await expectSound();
  }
}

describe('unidentified mentions are decided again when the organisations around them change', () => {
  it(
    'leave an identified organisation if another one of the name arrives, whichever file is first',
    () =>
      expectInAnyOrder(
        file('A', [
          [HALL, 'Qzetdalewick'],
          [HALL, 1],
        ]),
        file('B', [[HALL, 2]]),
        ['A0', 'A1', 'B0'],
      ),
    300_000,
  );

  it(
    'leave it too if the name is only similar to both',
    () =>
      expectInAnyOrder(file('A', [[TRUST], [MISSPELT, 1]]), file('B', [[MISSPELT, 2]]), ['A0', 'A1', 'B0']),
    300_000,
  );

  it(
    'stay one group of similar names that may mean two organisations',
    () =>
      expectInAnyOrder(
        file('A', [[TRUST, 'Qzetdalewick'], [MISSPELT], [TRUST, 1]]),
        file('B', [
          [TRUST, 3],
          [MISSPELT, 'Qzetdalewick'],
        ]),
        ['A0 A1 B1', 'A2', 'B0'],
      ),
    300_000,
  );

  it('join none of two new organisations of their name', async () => {
    await submitAll(file('A', [[TRUST], [TRUST, 'Brontsfield'], [HALL, 2]]));
    await submitAll(
      file('B', [
        [TRUST, 2],
        [HALL, 2],
        [TRUST, 3],
      ]),
    );
    // without a place, A0 may be any of three; A1 is in another place than the two of B
    expect(await groups()).toEqual(['A0', 'A1', 'A2 B1', 'B0', 'B2']);
    const open = await on.graph.read(
      "MATCH (j:Judgement {judgement: 'UNSURE'})-[:ON]->(:Organisation)<-[:TO]-(l:Loan) RETURN DISTINCT l.title AS title ORDER BY title",
    );
    expect(open.map((record) => record.get('title'))).toEqual(['A0', 'A1', 'B0', 'B2']);
  }, 300_000);

  it('are the same after undo and redo', async () => {
    const first = file('A', [[TRUST, 1], [HALL, 2], [MISSPELT], [MISSPELT, 'Brontsfield']]);
    const second = file('B', [
      [TRUST, 1],
      [HALL, 2],
      [MISSPELT, 2],
      [MISSPELT, 3],
      [TRUST, 3],
    ]);
    await submitAll(first);
    const before = await groups();
    const id = await submitAll(second);
    const after = await groups();
    expect(after).toContain('B2');
    expect(after).toContain('B3');
    await undo(on.graph, id, 'test', tables);
    expect(await groups()).toEqual(before);
    await expectSound();
    await submitAll(second);
    expect(await groups()).toEqual(after);
    await expectSound();
  }, 300_000);

  describe('of a national museum', () => {
    const TATE: Mention = { name: 'Tate', kind: 'national museum', national: 'Tate' };
    const BRITISH: Mention = {
      name: 'British Museum',
      kind: 'national museum',
      national: 'BM',
      place: 'London',
    };
    const entry = (line: number, mention: Mention) =>
      row(line, [String(line)], [mention], { is: 'ORGANISATION', organisation: 0 });
    const alias: Mention = {
      name: 'Tate',
      others: [{ name: 'British Museum', use: 'OTHER', reason: 'entered', by: 'test' }],
    };
    const loan = (name: string, lender: Mention) => ({
      name,
      rows: [
        row(2, [name], [lender, { name: HALL }], {
          ...{ is: 'LOAN', title: name, lenders: [0], borrowers: [1] },
          ...{ direction: 'LENT', purpose: 'DISPLAY' },
        } as ParsedRow['statement']['thing']),
      ],
    });
    const lenderOf = async (title: string) => {
      const found = await on.graph.read(
        'MATCH (o)-[:LENT]->(:Loan {title: $title}) RETURN o.id AS id, o.name AS name',
        {
          title,
        },
      );
      return found.map((one) => `${one.get('id')} ${one.get('name')}`).join();
    };

    it('follow another name only while it is stated', async () => {
      await submitAll({ name: 'list', rows: [entry(2, TATE)] });
      const id = await submitAll({ name: 'alias', rows: [entry(2, alias)] });
      await submitAll(loan('A', { name: 'British Museum' }), loan('B', { name: 'Tate' }));
      expect(await lenderOf('A')).toBe('national:tate Tate');
      await undo(on.graph, id, 'test', tables);
      expect(await lenderOf('A')).toMatch(/^org:.* British Museum$/);
      expect(await lenderOf('B')).toBe('national:tate Tate');
      await expectSound();
    });

    it('stay with the museum of exactly that name', async () => {
      await submitAll({ name: 'list', rows: [entry(2, TATE), entry(3, BRITISH)] });
      const id = await submitAll({ name: 'alias', rows: [entry(2, alias)] });
      await submitAll(
        loan('A', { name: 'British Museum' }),
        loan('B', { name: 'The British Museum', place: 'Leeds' }),
      );
      const lenders = async () => [await lenderOf('A'), await lenderOf('B')];
      expect(await lenders()).toEqual(Array(2).fill('national:bm British Museum'));
      await undo(on.graph, id, 'test', tables);
      expect(await lenders()).toEqual(Array(2).fill('national:bm British Museum'));
      await expectSound();
    });

    it('follow another name of a site too', async () => {
      const site: Mention = { name: 'Tate Depot', kind: 'museum', of: 1 };
      const named = (others: Mention['others']): ParsedRow => ({
        ...row(3, ['site'], [{ ...site, ...(others && { others }) }, TATE], {
          is: 'ORGANISATION',
          organisation: 0,
        }),
      });
      await submitAll({ name: 'list', rows: [entry(2, TATE), named(undefined)] });
      const others: Mention['others'] = [{ name: HALL, use: 'OTHER', reason: 'entered', by: 'test' }];
      const id = await submitAll({ name: 'alias', rows: [named(others)] });
      await submitAll(loan('A', { name: 'Brontsfield Gallery' }));
      const borrowerOf = async () => {
        const found = await on.graph.read("MATCH (:Loan {title: 'A'})-[:TO]->(o) RETURN o.name AS name");
        return found.map((one) => one.get('name')).join();
      };
      expect(await borrowerOf()).toBe('Tate Depot');
      await undo(on.graph, id, 'test', tables);
      expect(await borrowerOf()).toBe(HALL);
      await expectSound();
    });
  });

  it('stay where a person decided, whatever arrives or goes', async () => {
    await submitAll(file('A', [[HALL], [HALL, 1]]));
    const id = await submitAll(file('B', [[HALL, 2]]));
    expect(await groups()).toEqual(['A0', 'A1', 'B0']);
    const [open] = await on.graph.read(
      `MATCH (:Loan {title: 'A0'})-[:TO]->()<-[:ON]-(j:Judgement)-[:ON]->()<-[:TO]-(:Loan {title: 'A1'}) RETURN j.id AS id`,
    );
    const decision = {
      judgement: open!.get('id'),
      decision: 'DIFFERENT',
      reason: 'two halls',
      by: 'test',
    } as const;
    await judge(on.graph, decision, tables);
    await undo(on.graph, id, 'test', tables);
    expect(await groups()).toEqual(['A0', 'A1']);
    await expectSound();
  }, 300_000);
});
