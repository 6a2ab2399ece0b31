import type { GraphClient } from '../../../src/database/client.js';
import { describeSources } from '../../../src/ingest/describeSources.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { Issues } from '../../../src/ingest/report.js';
import type { StatedFacts } from '../../../src/ingest/sourceFacts.js';
import { sourceId } from '../../../src/ingest/sources.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { loan, row, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const PAGE = 'https://example.org/page';
const about = (line: number, facts: StatedFacts, source = PAGE): ParsedRow =>
  row(line, [source], [], { is: 'SOURCE', facts }, [source]);

describe('a row about a source', () => {
  const read = (cells: Record<string, string>) => {
    const issues = new Issues();
    const columns = { source: PAGE, ...cells };
    const rows = LAYOUTS.sources!.read({ file: 'sources.csv', line: 2, cells: columns }, { tables, issues });
    return { facts: rows.map(({ statement }) => statement.thing), issues: issues.list };
  };

  it('keeps what is stated, dates as precise as they are', () => {
    const cells = {
      title: 'On tour',
      publisher: 'Example',
      kind: 'museum',
      published: '2018',
      retrieved: '2026-11',
      licence: 'CC-BY-4.0',
    };
    expect(read(cells)).toEqual({
      facts: [{ is: 'SOURCE', facts: { ...cells, kind: 'MUSEUM' } }],
      issues: [],
    });
  });

  it.each([
    [{ published: '10 Feb 2018' }, { published: '2018-02-10' }, 'date-read'],
    [{ retrieved: 'Spring 2018' }, { retrieved: '2018' }, 'date-as-span'],
  ])('%j is read as %j, with a warning', (cells, facts, rule) => {
    const found = read(cells as Record<string, string>);
    expect(found.facts).toEqual([{ is: 'SOURCE', facts }]);
    expect(found.issues).toMatchObject([{ rule, level: 'WARNING' }]);
  });

  it.each([
    [
      { source: 'https://example.org/a (page 3)', licence: 'CC0-1.0' },
      'bad-address',
      'enter https://example.org/a and remove the rest',
    ],
    [
      { source: `${PAGE} ; https://example.org/b`, licence: 'CC0-1.0' },
      'several-sources',
      'write one row for each',
    ],
    [{ source: '', licence: 'CC0-1.0' }, 'no-source', 'enter the address of the page that states this'],
    [{ licence: 'CC BY 4.0' }, 'bad-licence', 'enter CC-BY-4.0'],
    [{ kind: 'museums' }, 'unknown-source-kind', 'did you mean MUSEUM?'],
    [
      { published: '12/03/2018' },
      'ambiguous-date',
      expect.stringContaining('enter 2018-03-12 or 2018-12-03'),
    ],
    [{ retrieved: 'last year or so' }, 'not-a-date', 'leave it empty if it is not known'],
    [{}, 'nothing-stated', 'fill in a cell, or remove the row'],
  ])('%j is refused: %s', (cells, rule, suggestion) => {
    const { facts, issues } = read(cells as Record<string, string>);
    expect(facts).toEqual([]);
    expect(issues).toMatchObject([{ rule, suggestion }]);
  });
});

describe('facts of sources', () => {
  let graph: GraphClient;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(() => clearGraph(graph));
  afterAll(() => graph.close());

  const factsOf = async (source = PAGE) => {
    const [record] = await graph.read('MATCH (s:Source {id: $id}) RETURN properties(s) AS facts', {
      id: sourceId(source),
    });
    const { id: _id, synthetic: _synthetic, ...facts } = record?.get('facts') ?? {};
    return facts;
  };
  const DERIVED = { url: PAGE, title: 'example.org › page', titleIsDerived: true };
  const isConsistent = async () =>
    (await doctor(graph, tables)).checks.flatMap(({ name, found }) => (found > 0 ? [name] : []));
  const loans = [loan(2, 'Tate', 'Leeds Art Gallery', 'Turner')];

  it('are written, are taken back, and stay through other imports', async () => {
    const facts = {
      title: 'On tour',
      publisher: 'Example Museum',
      kind: 'MUSEUM',
      published: '2018-02',
      licence: 'CC-BY-4.0',
    };
    await submitRows(graph, 'loans', loans);
    const described = await submitRows(graph, 'sources', [about(2, facts)]);
    expect(await factsOf()).toEqual({ url: PAGE, ...facts, titleIsDerived: false });
    await submitRows(graph, 'more', [loan(2, 'Tate', 'York Art Gallery', 'Constable')]);
    await describeSources(graph, tables);
    expect(await factsOf()).toEqual({ url: PAGE, ...facts, titleIsDerived: false });
    expect(await isConsistent()).toEqual([]);
    await undo(graph, described.id, 'test', tables);
    expect(await factsOf()).toEqual(DERIVED);
    expect(await isConsistent()).toEqual([]);
    await submitRows(graph, 'sources', [about(2, facts)]);
    expect(await factsOf()).toMatchObject(facts);
  });

  it('may come before the loans, and go with the last row', async () => {
    const { id } = await submitRows(graph, 'sources', [about(2, { licence: 'CC0-1.0' })]);
    expect(await factsOf()).toEqual({ ...DERIVED, licence: 'CC0-1.0' });
    expect(await isConsistent()).toEqual([]);
    const { id: cited } = await submitRows(graph, 'loans', loans);
    await undo(graph, cited, 'test', tables);
    expect(await factsOf()).toEqual({ ...DERIVED, licence: 'CC0-1.0' });
    await undo(graph, id, 'test', tables);
    expect(await factsOf()).toEqual({});
    expect(await isConsistent()).toEqual([]);
  });

  it('are the same whatever file comes first, and none overwrites another', async () => {
    const files = {
      a: { publisher: 'Example Museum' },
      b: { licence: 'CC0-1.0', publisher: 'Example Museum' },
    };
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      await clearGraph(graph);
      await submitRows(graph, 'loans', loans);
      for (const name of order) await submitRows(graph, name, [about(2, files[name])]);
      expect(await factsOf()).toEqual({ ...DERIVED, ...files.b });
      const { counts, issues } = await submitRows(graph, 'c', [
        about(2, { licence: 'OGL-UK-3.0' }),
        about(3, { kind: 'PRESS' }),
      ]);
      expect(counts).toMatchObject({ refused: 1, added: 1 });
      expect(issues.list).toMatchObject([
        {
          line: 2,
          column: 'licence',
          value: 'OGL-UK-3.0',
          rule: 'source-differs',
          reason: 'differs from "CC0-1.0", which b#2 states for this source',
        },
      ]);
      expect(await factsOf()).toEqual({ ...DERIVED, ...files.b, kind: 'PRESS' });
    }
  });

  it('of one file do not contradict each other, nor the service’s own table', async () => {
    const { issues } = await submitRows(graph, 'sources', [
      about(2, { kind: 'PRESS' }),
      about(3, { kind: 'BLOG' }),
      about(4, { licence: 'CC0-1.0' }, 'G1'),
      about(5, { title: 'Report' }),
    ]);
    expect(issues.list).toMatchObject([
      {
        line: 3,
        rule: 'source-differs',
        reason: 'differs from "PRESS", which line 2 states for this source',
      },
      {
        line: 4,
        rule: 'source-differs',
        reason: 'differs from "OGL-UK-3.0", which the service’s own table of sources states for this source',
      },
    ]);
    expect(await factsOf()).toMatchObject({ kind: 'PRESS', title: 'Report' });
  });

  it('of a workbook are refused with sheet and cell', async () => {
    const sheet = { name: 'Sources', letters: { kind: 'D' } };
    const { issues } = await submitRows(graph, 'sources', [
      { ...about(2, { kind: 'PRESS' }), sheet },
      { ...about(3, { kind: 'BLOG' }), sheet },
    ]);
    expect(issues.list).toMatchObject([{ rule: 'source-differs', sheet: 'Sources', cell: 'D3' }]);
  });

  it('are corrected by a new version of the same return', async () => {
    await submitRows(graph, 'sources', [about(2, { published: '2018' })]);
    await submitRows(graph, 'sources', [about(2, { published: '2019-05' })]);
    expect(await factsOf()).toMatchObject({ published: '2019-05' });
    expect(await isConsistent()).toEqual([]);
  });

  it('are stated by a submitter only for sources that no other museum cites or describes', async () => {
    const own = 'https://example.org/own';
    await submitRows(graph, 'loans', loans);
    const rows = [about(2, { licence: 'CC0-1.0' }), about(3, { licence: 'CC0-1.0' }, own)];
    const { issues } = await submitRows(graph, 'tate', rows, { own: 'Tate' });
    expect(issues.list).toMatchObject([{ line: 2, column: 'source', rule: 'not-your-museum' }]);
    expect(await factsOf()).toEqual(DERIVED);
    expect(await factsOf(own)).toMatchObject({ licence: 'CC0-1.0' });
    const { issues: others } = await submitRows(graph, 'bl', [about(2, { kind: 'PRESS' }, own)], {
      own: 'British Library',
    });
    expect(others.list).toMatchObject([{ rule: 'not-your-museum' }]);
    expect(await factsOf(own)).not.toHaveProperty('kind');
  });

  it('that differ from their rows are found by the doctor', async () => {
    await submitRows(graph, 'sources', [about(2, { licence: 'CC0-1.0' })]);
    await graph.run("MATCH (s:Source) SET s.licence = 'MIT'");
    expect(await isConsistent()).toEqual(['Source.description']);
  });
});
