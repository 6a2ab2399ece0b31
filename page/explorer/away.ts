import { json, type Value } from './ask.js';
import { h } from './dom.js';
import { answerButton, rowButtons } from './rows.js';

/** Parts of a view that `/export` can provide, as GraphQL filters. */
export interface DownloadOptions {
  /** Label of this view's partnerships; the whole network if the view has no filter. */
  readonly description?: string;
  /** PartnershipFilter of the view. */
  readonly filter?: Value;
  /** True if sites are separate from their parents. */
  readonly sites?: boolean;
  /** Finished files of the service, offered first: heading, and links. */
  readonly files?: Files;
  /** Filter for the complete graph, with one part per list, and its label. */
  readonly everything?: { readonly description: string; readonly filter: Value };
}

export interface Files {
  readonly description: string;
  readonly links: readonly (readonly [href: string, name: string, forWhom: string])[];
}

/** Formats for nodes and edges in one file, or for one table of pairs, with typical software. */
const FORMATS: readonly (readonly [query: string, name: string, forWhom: string])[] = [
  ['format=xlsx&table=all', 'Excel', 'a sheet for each table, with the meaning of the columns'],
  ['format=csv', 'CSV', 'spreadsheets, Power BI'],
  ['format=csv&table=organisations', 'CSV of the organisations', ''],
  ['format=jsonl', 'JSON Lines', 'programs'],
  ['format=parquet', 'Parquet', 'pandas, R, DuckDB'],
  ['format=arrow', 'Arrow', 'pandas, R'],
  ['format=graphml', 'GraphML', 'igraph, yEd'],
  ['format=gexf', 'GEXF', 'Gephi, with a timeline'],
  ['format=node-link', 'node-link JSON', 'networkx, D3'],
  ['format=cytoscape', 'Cytoscape JSON', 'Cytoscape'],
  ['format=turtle', 'Turtle', 'linked data: rdflib, triple stores'],
  ['format=n-quads', 'N-Quads', 'linked data'],
  ['format=json-ld', 'JSON-LD', 'linked data in JSON'],
  ['format=gds&table=nodes', 'GDS nodes', 'Neo4j Graph Data Science'],
  ['format=gds&table=relationships', 'GDS relationships', 'Neo4j Graph Data Science'],
];
/** Complete graph: formats with everything in one file, then single tables. */
const WHOLE = [
  'xlsx',
  'jsonl',
  'graphml',
  'gexf',
  'node-link',
  'cytoscape',
  'turtle',
  'n-quads',
  'json-ld',
  'gds',
];
const TABLES = ['organisations', 'loans', 'projects', 'participations', 'evidence', 'sources', 'figures'];
const TABLE_FORMATS = [
  ['csv', 'CSV'],
  ['parquet', 'Parquet'],
  ['arrow', 'Arrow'],
] as const;

/** "Download": links to `/export` with the view's filter, and the visible rows. */
export function downloads(version: number, query: string, options: DownloadOptions): HTMLElement {
  const { description, filter, sites, everything, files } = options;
  const pairs = `${filterOf(filter)}${sites ? '&sites=true' : ''}`;
  const all = `&of=everything${filterOf(everything?.filter)}`;
  const shown = h('ul', { class: 'choices' });
  const toggle = () => {
    shown.replaceChildren(...[...rowButtons(version), answerButton(query)].map(item));
  };
  return h(
    'details',
    { class: 'away', toggle },
    h('summary', {}, 'Download'),
    ...(files ? fileLinks(files) : []),
    h('p', {}, h('strong', {}, 'What this view shows'), ', as shown here:'),
    shown,
    h(
      'p',
      {},
      h('strong', {}, description ?? 'The partnerships of the whole graph'),
      ': organisations, and one row for each partnership with totals. All pages, not only this one.',
    ),
    h(
      'ul',
      { class: 'choices' },
      ...FORMATS.map(([parameters, name, audience]) =>
        item(exported(`${parameters}${pairs}`, name, audience && ` ${audience}`)),
      ),
    ),
    h(
      'p',
      {},
      h(
        'strong',
        {},
        everything?.description ?? 'Everything in the graph, including what this view leaves out',
      ),
      ': organisations, loans, projects, sources, published figures and the links between them.',
    ),
    h(
      'ul',
      { class: 'choices' },
      ...FORMATS.filter(([parameters]) => WHOLE.includes(parameters.slice(7).split('&')[0] ?? '')).map(
        ([parameters, name, audience]) => item(exported(`${parameters}${all}`, name, ` ${audience}`)),
      ),
    ),
    h(
      'ul',
      { class: 'choices' },
      ...TABLES.map((table) =>
        h(
          'li',
          {},
          `${table}: `,
          ...TABLE_FORMATS.flatMap(([format, name]) => [
            h(
              'a',
              { ...file(`format=${format}&table=${table}${all}`), 'aria-label': `${table}, ${name}` },
              name,
            ),
            ' ',
          ]),
        ),
      ),
    ),
    h(
      'p',
      {},
      'Every file includes its licence, data version and filters, except CSV and GDS: download those details separately for ',
      h('a', { href: `/export/about?format=csv${pairs}` }, 'the partnerships'),
      ' and ',
      h('a', { href: `/export/about?format=csv&table=loans${all}` }, 'everything'),
      '.',
    ),
    guides(),
  );
}

const fileLinks = ({ description, links }: Files) => [
  h('p', {}, h('strong', {}, description), ':'),
  h(
    'ul',
    { class: 'choices' },
    ...links.map(([href, name, audience]) =>
      item(h('span', {}, h('a', { href, download: true }, name), h('small', {}, ` ${audience}`))),
    ),
  ),
];

/** Guides to using a file in common tools. */
const GUIDES = [
  ['excel-power-bi', 'Excel, Power BI'],
  ['pandas', 'pandas'],
  ['r', 'R'],
  ['gephi', 'Gephi'],
  ['duckdb', 'DuckDB'],
  ['networkx-and-igraph', 'networkx and igraph'],
  ['neo4j', 'Neo4j'],
  ['graph-data-science', 'Graph Data Science'],
] as const;

const guides = () =>
  h(
    'p',
    {},
    'How to open a file, step by step: ',
    ...GUIDES.flatMap(([anchor, name], at) => [
      at > 0 ? ', ' : '',
      h('a', { href: `/docs/exports#${anchor}` }, name),
    ]),
    '; ',
    h('a', { href: '/docs/exports' }, 'what the files contain'),
    '.',
  );

const item = (one: Node) => h('li', {}, one);
const file = (parameters: string) => ({ href: `/export?${parameters}`, download: true });
const exported = (parameters: string, name: string, audience: string) =>
  h('span', {}, h('a', file(parameters), name), h('small', {}, audience));
const filterOf = (filter: Value | undefined) =>
  filter === undefined ? '' : `&filter=${encodeURIComponent(json(filter))}`;
