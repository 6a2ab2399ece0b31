import type { GraphClient } from '../../../src/database/client.js';
import { dayRange } from '../../../src/domain/partialDate.js';
import { SourceKind } from '../../../src/domain/words.js';
import { readCsv } from '../../../src/ingest/csv.js';
import { describeSources } from '../../../src/ingest/describeSources.js';
import { SOURCE_FACTS } from '../../../src/ingest/sourceFacts.js';
import { sourceRecord } from '../../../src/ingest/sources.js';
import { readTables } from '../../../src/ingest/tables.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const rowsOf = (path: string, columns: readonly string[]) => readCsv(path, columns).rows;
const pages = rowsOf('data/tables/pages.csv', SOURCE_FACTS).map(({ cells }) => cells);
const coded = rowsOf('data/tables/sources.csv', ['code', ...SOURCE_FACTS]).map(({ cells }) => cells);

describe('the tables of sources', () => {
  it('have known kinds, real dates and http addresses', () => {
    for (const { url, kind, published, retrieved, title } of [...pages, ...coded]) {
      if (kind) expect(Object.keys(SourceKind)).toContain(kind);
      for (const date of [published, retrieved]) if (date) expect(dayRange(date)).toBeDefined();
      if (url) expect(url).toMatch(/^https?:\/\/\S+$/);
      else expect(title).not.toBe('');
    }
  });

  it('have each address that partnerships.csv and loans.csv cite, and no other', () => {
    const header = (file: string) => {
      const { rows } = readCsv(`data/${file}`, HEADERS[file]!);
      return rows
        .flatMap(({ cells }) => cells.source!.split(' ; '))
        .filter((text) => text.startsWith('http'));
    };
    const cited = new Set([...header('partnerships.csv'), ...header('loans.csv')]);
    expect(pages.map(({ url }) => url).sort()).toEqual([...cited].sort());
    expect(new Set(pages.map(({ retrieved }) => retrieved))).toEqual(new Set(['2026-11-22']));
  });

  it('give each figure of the surveys an address', () => {
    const cited = rowsOf('data/report_figures.csv', HEADERS['report_figures.csv']!);
    for (const { cells } of cited)
      expect(sourceRecord(cells.source!, tables).properties).toMatchObject({
        url: expect.stringMatching(/^https:/),
      });
  });
});

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'partnerships.csv':
    'museum partner partner_as_printed partner_kind place uk_region project kind outcomes people start end objects funder ror_id source'.split(
      ' ',
    ),
  'loans.csv':
    'lender borrower borrower_as_printed borrower_kind venue place uk_region_or_country title object purpose term objects_count start end visitors programme funder source'.split(
      ' ',
    ),
  'report_figures.csv': 'year measure scope value qualifier unit theme source note'.split(' '),
};

describe('a source', () => {
  it('that a table has: its facts, each null where it is not recorded', () => {
    expect(sourceRecord('R1', tables).properties).toEqual({
      ...{ url: 'https://www.returningheritage.com/on-loan', title: 'returningheritage.com › on loan' },
      ...{ titleIsDerived: true, publisher: 'Returning Heritage', kind: 'PRESS', published: null },
      ...{ retrieved: '2026-11-22', licence: null, note: null },
    });
    expect(sourceRecord('G1', tables).properties).toMatchObject({
      ...{ titleIsDerived: false, kind: 'OFFICIAL', published: '2019-08-09', licence: 'OGL-UK-3.0' },
    });
  });

  it('that no table has: nothing but its address', () => {
    expect(sourceRecord('https://www.example.org/news/2019/a-new_loan.html', tables)).toMatchObject({
      described: false,
      properties: {
        ...{ title: 'example.org › news › 2019 › a new loan', titleIsDerived: true },
        ...{ publisher: null, kind: null, published: null, retrieved: null, licence: null },
      },
    });
  });
});

describe('sources in a graph of an earlier version', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
  });
  afterAll(() => graph.close());

  it('get what the tables record and readable titles, once; what a mapping described stays', async () => {
    const [g1, page] = ['G1', 'https://www.example.org/news/a-loan'].map(
      (one) => sourceRecord(one, tables).id,
    );
    await graph.run(
      `CREATE (:Source {id: $g1, title: 'Landing page', publisher: 'GOV.UK'}),
              (:Source {id: $page, url: 'https://www.example.org/news/a-loan', title: 'example.org: a loan', publisher: 'example.org'}),
              (:Source {id: 'source:mapped', url: 'https://ror.org', title: 'Registry', publisher: 'ROR', licence: 'CC0'})`,
      { g1, page },
    );
    const stored = async () =>
      (await graph.read('MATCH (s:Source) RETURN properties(s) AS s ORDER BY s.title')).map((row) =>
        row.get('s'),
      );
    await describeSources(graph, tables);
    const after = await stored();
    expect(after).toEqual([
      expect.objectContaining({ id: g1, publisher: 'Department for Digital, Culture, Media and Sport' }),
      {
        id: 'source:mapped',
        url: 'https://ror.org',
        title: 'Registry',
        publisher: 'ROR',
        licence: 'CC0',
        titleIsDerived: false,
      },
      {
        id: page,
        url: 'https://www.example.org/news/a-loan',
        title: 'example.org › news › a loan',
        titleIsDerived: true,
      },
    ]);
    await graph.run("MATCH (s:Source {id: 'source:mapped'}) SET s.titleIsDerived = null");
    await describeSources(graph, tables);
    expect((await stored())[1]).not.toHaveProperty('titleIsDerived');
  });
});
