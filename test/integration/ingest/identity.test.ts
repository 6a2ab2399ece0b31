import { fileURLToPath } from 'node:url';
import type { GraphClient } from '../../../src/database/client.js';
import { matchParties } from '../../../src/identity/match.js';
import { type ImportReport, importFile } from '../../../src/ingest/importFile.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { loan as loanRow, row, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/identity/${name}.csv`, import.meta.url));

let graph: GraphClient;
beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const bring = (name: string): Promise<ImportReport> =>
  importFile(graph, { path: fixture(name), by: 'test' }, { tables });

/** Organisations with the identifiers and the place of each, by name. */
const organisations = async () =>
  (
    await graph.read(`MATCH (o:Organisation)
      RETURN o.name + coalesce(' @ ' + o.place, '') + reduce(all = '', one IN
        COLLECT { MATCH (i:Identifier)-[:IDENTIFIES]->(o) RETURN i.id ORDER BY i.id } | all + ' ' + one) AS text
      ORDER BY text`)
  ).map((record) => record.get('text') as string);

const sidesOf = async (title: string) => {
  const [record] = await graph.read(
    `MATCH (loan:Loan {title: $title}) RETURN
       COLLECT { MATCH (loan)<-[:LENT]-(o) RETURN o.name ORDER BY o.name } AS lenders,
       COLLECT { MATCH (loan)-[:TO]->(o) RETURN o.name ORDER BY o.name } AS borrowers`,
    { title },
  );
  return { lenders: record!.get('lenders'), borrowers: record!.get('borrowers') };
};

const isSound = async () => expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);

describe('names of a file are judged as groups', () => {
  it('a name without identifier between two that have one makes them no one organisation', async () => {
    await bring('bridge-organisations');
    expect(await organisations()).toEqual([
      'Qzatdalewick Touring Trust @ Qzatdalewick ours:3',
      'Qzetdalewick Hall @ Qzetdalewick ours:2',
      'Qzetdalewick Touring Trust @ Qzetdalewick ours:1',
    ]);
    const [site] = await graph.read(
      "MATCH (:Organisation {name: 'Qzetdalewick Hall'})-[:SITE_OF]->(whole) RETURN whole.name AS name",
    );
    expect(site!.get('name')).toBe('Qzatdalewick Touring Trust');
    await isSound();
  });

  it('nor do two countries become one', async () => {
    await bring('bridge-ror');
    expect(await organisations()).toEqual([
      'Qzatdalewick Hall @ Qzatdalewick',
      'Qzatdalewick Touring Trust @ Qzatdalewick ror:02d57dn29',
      'Qzetdalewick Touring Trust @ Qzetdalewick ror:037xfp797',
    ]);
  });

  it('names with different identifiers of one scheme are no open question, however similar; one without is asked', async () => {
    const names = [
      ['Qzetdalewick Town Museum', 'ours:1'],
      ['Qzetdalewick Museum', 'ours:2'],
      ['Museum of Qzetdalewick Town', 'ours:3'],
      ['Qzetdalewick Touring Museum Trust', 'theirs:4'],
      ['Qzetdalewick Museum and Garden'],
    ] as const;
    const about = names.map(([name, ...identifiers], at) =>
      row(
        at + 2,
        [name],
        [{ name, identifiers, kind: 'museum', ...(identifiers.length > 0 && { place: `Town ${at}` }) }],
        {
          is: 'ORGANISATION',
          organisation: 0,
        },
      ),
    );
    const { issues } = await submitRows(graph, 'a.csv', about);
    const asked = await graph.read(
      "MATCH (one:Judgement {judgement: 'UNSURE'}) RETURN one.oneName + ' / ' + one.otherName AS pair ORDER BY pair",
    );
    expect(asked.map((record) => record.get('pair'))).toEqual([
      'Museum of Qzetdalewick Town / Qzetdalewick Museum and Garden',
      'Qzetdalewick Museum / Qzetdalewick Museum and Garden',
      'Qzetdalewick Town Museum / Qzetdalewick Museum and Garden',
    ]);
    expect([...issues.byRule.keys()]).toEqual(['unsure-organisation']);
    await isSound();
  });

  it('a loan goes to the exact name, wherever that stands in the file', async () => {
    await bring('bridge-loans');
    expect(await organisations()).toEqual([
      'Qzatdalewick Trust Museum @ Qzatdalewick ours:3',
      'Qzetdalewick Trust Museum @ Qzetdalewick ours:1',
      'Tate',
    ]);
    expect((await sidesOf('B')).borrowers).toEqual(['Qzatdalewick Trust Museum']);
  });

  it('a row whose identifiers are of two organisations is refused, and says which', async () => {
    const about = (line: number, name: string, identifiers: readonly string[]) =>
      row(line, [name], [{ name, identifiers }], { is: 'ORGANISATION', organisation: 0 });
    const { issues, counts } = await submitRows(graph, 'a.csv', [
      about(2, 'Alpha Museum', ['ror:1', 'mm:1']),
      about(3, 'Beta Museum', ['mm:2']),
      about(4, 'Alpha Museum', ['ror:1', 'mm:2']),
    ]);
    expect(counts).toMatchObject({ added: 2, refused: 1 });
    expect(issues.list).toMatchObject([
      { line: 4, rule: 'identifiers-clash', reason: 'ror:1 is Alpha Museum, and mm:2 is Beta Museum' },
    ]);
    await isSound();
  });
});

/** Names of borrowers, with the organisation that the graph has for each, by title. */
const borrowersOf = async (titles: readonly string[]) => {
  const all = await Promise.all(titles.map(async (title) => (await sidesOf(title)).borrowers.join()));
  return Object.fromEntries(titles.map((title, at) => [title, all[at]]));
};

const questions = async () =>
  (
    await graph.read(
      "MATCH (one:Judgement {judgement: 'UNSURE'}) RETURN one.oneName + ' / ' + one.otherName AS pair ORDER BY pair",
    )
  ).map((record) => record.get('pair') as string);

describe('short names find the museum of their town', () => {
  it('by the head of its name; schools and galleries of other places stay apart', async () => {
    await bring('same-town-register');
    await bring('same-town');
    expect(await borrowersOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6'])).toEqual({
      P1: 'York Art Gallery',
      P2: 'York Art Gallery',
      P3: 'Dorman Museum',
      P4: 'Dorman Museum',
      P5: 'Ashmolean Museum Of Art And Archaeology',
      P6: 'Ashmolean Museum Of Art And Archaeology',
    });
    const all = await organisations();
    expect(all.filter((one) => /School|National/.test(one))).toEqual([
      'National Gallery @ Dublin',
      'National Gallery @ London mm:mm.example.4',
      "St Mary's Primary School @ Bradford",
      "St. Mary's Primary School @ Leeds",
    ]);
    await isSound();
  });

  it('the same whichever file comes first', async () => {
    await bring('same-town');
    await bring('same-town-register');
    const found = await borrowersOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect([found.P2, found.P4, found.P6]).toEqual([found.P1, found.P3, found.P5]);
    expect((await organisations()).filter((one) => one.startsWith(`${found.P1} `))).toEqual([
      'York Art Gallery @ York mm:mm.example.1',
    ]);
    expect((await organisations()).filter((one) => / mm:mm.example.[123]$/.test(one))).toHaveLength(3);
    expect(await organisations()).toHaveLength(11);
    await isSound();
  });

  it('with its town; of two with the same head none, and none without a place: these are asked', async () => {
    await bring('same-town-register');
    await bring('short-names');
    expect(await borrowersOf(['S1', 'S2', 'S3'])).toEqual({
      S1: 'York Castle Museum',
      S2: 'The Hunterian',
      S3: 'Ashmolean Museum',
    });
    expect(await questions()).toEqual([
      'Ashmolean Museum / Ashmolean Museum Of Art And Archaeology',
      'The Hunterian / Hunterian Art Gallery, University Of Glasgow',
      'The Hunterian / Hunterian Museum, University Of Glasgow',
    ]);
    await isSound();
  });
});

describe('names of universities without a country', () => {
  it('are taken for the one that fits, in any order of words', async () => {
    await bring('universities-register');
    await bring('universities');
    expect(await borrowersOf(['U1', 'U2', 'U3', 'U4'])).toEqual({
      U1: 'Teesside University',
      U2: 'Birkbeck, University of London',
      U3: 'Brunel University of London',
      U4: 'Newcastle University',
    });
    await isSound();
  });
});

describe('rows that come back after an undo', () => {
  it('mean the organisation that came meanwhile', async () => {
    const first = await bring('undo-loans');
    await undo(graph, first.id, 'test', tables);
    await bring('undo-organisations');
    await bring('undo-loans');
    expect(await organisations()).toEqual(['Qwx House @ Berwick-upon-Tweed', 'Tate']);
    await isSound();
  });

  it('bring their organisation back under its former id if nobody else has the name', async () => {
    const ids = async () =>
      (await graph.read('MATCH (o:Organisation) RETURN o.id AS id ORDER BY id')).map((record) =>
        record.get('id'),
      );
    const first = await bring('undo-loans');
    const before = await ids();
    await undo(graph, first.id, 'test', tables);
    await bring('undo-loans');
    expect(await ids()).toEqual(before);
  });

  it('do so too if undoing a correction brings them back', async () => {
    await submitRows(graph, 'a.csv', [loanRow(2, 'Tate', 'Qwx House', 'Chairs')]);
    const second = await submitRows(graph, 'a.csv', [loanRow(2, 'Tate', 'Leeds Art Gallery', 'Chairs')]);
    await submitRows(graph, 'b.csv', [loanRow(2, 'Tate', 'Qwx House', 'Tables')]);
    await undo(graph, second.id, 'test', tables);
    expect(await organisations()).toEqual(['Qwx House', 'Tate']);
    await isSound();
  });
});

describe('facts of an accepted row', () => {
  it('are not lost behind a number that another loan has: the later row is refused', async () => {
    const report = await bring('same-loan-id');
    expect(report).toMatchObject({ refused: 1, counts: { added: 1, loansCreated: 1 } });
    expect(report.issues.filter(({ level }) => level === 'ERROR')).toMatchObject([
      {
        line: 3,
        column: 'loan_id',
        rule: 'number-used-twice',
        reason: 'is also used on line 2, which differs in borrower, title, objects_count, start',
      },
    ]);
  });

  it('nor behind a project_id of another project; stops, partners and facts that only one row states are no difference', async () => {
    const own = { ownId: 'P1' };
    const work = (line: number, partner: string, title: string) => {
      const read = row(line, ['Tate', 'P1'], [{ name: 'Tate' }, { name: partner }], {
        ...own,
        ...{
          is: 'PROJECT',
          title,
          museums: [0],
          partners: [1],
          kind: 'RESEARCH',
          printedKind: 'research_project',
        },
      } as never);
      return read;
    };
    const { issues, counts } = await submitRows(graph, 'a.csv', [
      work(2, 'University of Leeds', 'Harbours'),
      work(3, 'University of Bristol', 'Harbours'),
      work(4, 'University of York', 'Mountains'),
    ]);
    expect(counts).toMatchObject({ added: 2, refused: 1 });
    expect(issues.list).toMatchObject([{ line: 4, column: 'project_id', rule: 'number-used-twice' }]);
  });

  it('that another return states otherwise are reported', async () => {
    await submitRows(graph, 'a.csv', [loanRow(2, 'Tate', 'Leeds Art Gallery', 'Turner', { objects: 5 })]);
    const { issues } = await submitRows(graph, 'b.csv', [
      loanRow(2, 'Tate', 'Leeds Art Gallery', 'Turner', { objects: 7 }),
    ]);
    expect(issues.list).toContainEqual(
      expect.objectContaining({ rule: 'facts-not-kept', column: 'objects_count', value: '7', line: 2 }),
    );
  });

  it.each([
    ['one row', [[2, [500, 700]]], 2],
    [
      'two rows',
      [
        [2, [500]],
        [3, [700]],
      ],
      3,
    ],
  ] as const)(
    'such as a second amount of one funder for one project are reported: in %s',
    async (_, lines, at) => {
      const funded = lines.map(([line, amounts]) =>
        row(
          line,
          ['Harbours', String(line)],
          [{ name: 'Tate' }, { name: 'University of York' }, { name: 'Qwx Fund' }],
          {
            ...{ is: 'PROJECT', title: 'Harbours', museums: [0], partners: [1] },
            ...{ kind: 'RESEARCH', printedKind: 'research_project' },
            funding: amounts.map((amount) => ({ funder: 2, amount, currency: 'GBP' })),
          } as never,
        ),
      );
      const { issues } = await submitRows(graph, 'a.csv', funded);
      expect(issues.list).toEqual([
        expect.objectContaining({
          ...{ rule: 'facts-not-kept', line: at, column: 'funder', value: 'GBP 700' },
          reason: 'was not kept: a.csv#2 states "GBP 500" for the same funder of the same project',
        }),
      ]);
      const [fund] = await graph.read(
        'MATCH (:Organisation)-[f:FUNDS]->(:Project) RETURN f.amount AS amount',
      );
      expect(fund!.get('amount')).toBe(500);
    },
  );
});

describe('an identifier', () => {
  beforeEach(async () => {
    await submitRows(graph, 'known.csv', [
      row(
        2,
        ['UCL'],
        [{ name: 'University College London', kind: 'university', identifiers: ['ror:02jx3x895'] }],
        {
          is: 'ORGANISATION',
          organisation: 0,
        },
      ),
      row(3, ['Tate'], [{ name: 'Tate', kind: 'museum', national: 'Tate' }], {
        is: 'ORGANISATION',
        organisation: 0,
      }),
    ]);
  });

  it('beside an unlike name is reported, and the name does not decide from then on', async () => {
    const report = await bring('wrong-identifier');
    expect(report.issues).toContainEqual(
      expect.objectContaining({ rule: 'name-taken-for', value: 'Quite Another House', level: 'WARNING' }),
    );
    expect((await sidesOf('Lamps')).lenders).toEqual(['University College London']);
    const [matches] = await matchParties(graph, [{ name: 'Quite Another House' }]);
    expect(matches!.filter(({ judgement }) => judgement === 'SAME')).toEqual([]);
    await submitRows(graph, 'later.csv', [loanRow(2, 'Quite Another House', 'Leeds Art Gallery', 'Chairs')]);
    expect((await sidesOf('Chairs')).lenders).toEqual(['Quite Another House']);
    await isSound();
  });

  it('of the graph that nobody has is refused; one as the graph prints it is taken', async () => {
    const report = await bring('own-ids');
    expect(report.issues.filter(({ level }) => level === 'ERROR')).toMatchObject([
      { line: 2, column: 'lender', value: 'Mistyped Probe Hall', rule: 'unknown-id' },
    ]);
    expect((await sidesOf('B')).lenders).toEqual(['Tate']);
  });
});

describe('places', () => {
  it('of national museums are read off their names', async () => {
    const national = (line: number, name: string, short: string) =>
      row(
        line,
        [short],
        [{ name, kind: 'museum', place: 'London', country: 'United Kingdom', national: short }],
        {
          is: 'ORGANISATION',
          organisation: 0,
        },
      );
    await submitRows(graph, 'nationals.csv', [
      national(2, 'Science Museum', 'SM'),
      national(3, 'British Museum', 'BM'),
      national(4, 'Victoria and Albert Museum', 'V&A'),
      national(5, 'Wallace Collection', 'WC'),
    ]);
    const { counts } = await bring('national-with-town');
    expect(counts).toMatchObject({ organisationsCreated: 0, loansCreated: 3 });
  });

  it('whose country is only supposed do not make two of one', async () => {
    await bring('town-without-country-1');
    await bring('town-without-country-2');
    expect((await organisations()).filter((name) => name.startsWith('Example'))).toHaveLength(1);
    const [record] = await graph.read(
      "MATCH (o:Organisation) WHERE o.name STARTS WITH 'Example' RETURN o.country AS country",
    );
    expect(record!.get('country')).toBe('Jersey');
  });

  it('so too if the row that supposes it comes first', async () => {
    await bring('town-without-country-2');
    await bring('town-without-country-1');
    expect((await organisations()).filter((name) => name.startsWith('Example'))).toHaveLength(1);
  });
});
