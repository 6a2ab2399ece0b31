import { count, date, listed, named, number } from '../domain/display.js';
import {
  LOAN_ROW,
  type LoanRow,
  LoanTable,
  PROJECT_ROW,
  type ProjectRow,
  ProjectTable,
} from './activityTables.js';
import { explorerAt, sourcePath } from './addresses.js';
import { type DataMeta, META, type ReadPage } from './content.js';
import { exactDate } from './loanPage.js';
import { type Cursors, PAGE_INFO, type Paged, pageOf } from './paging.js';
import {
  Facts,
  isWebAddress,
  Original,
  type Several,
  SOURCE,
  type SourceRef,
  Table,
  Unknown,
} from './parts.js';

export const SOURCE_PAGE = `query SourcePage($id: ID!, $loans: String, $projects: String, $figures: String) {
  source(id: $id) {
    ${SOURCE} titleIsDerived
    loans(first: 100, after: $loans) { totalCount ${PAGE_INFO} nodes { ${LOAN_ROW} } ${META} }
    projects(first: 100, after: $projects) { totalCount ${PAGE_INFO} nodes { ${PROJECT_ROW} } }
    figures(first: 100, after: $figures) { totalCount ${PAGE_INFO} nodes { id title year value unit } }
  }
}`;

interface FigureRow {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly value: number | null;
  readonly unit: string | null;
}

export interface SourceData extends SourceRef {
  readonly titleIsDerived: boolean;
  readonly loans: Several<LoanRow> & Paged & { readonly meta: DataMeta };
  readonly projects: Several<ProjectRow> & Paged;
  readonly figures: Several<FigureRow> & Paged;
}

/** Page of a source: what is recorded about it, and what is based on it. */
export const readSource: ReadPage = async (run, id, after) => {
  const cursors = { loans: after('loans'), projects: after('projects'), figures: after('figures') };
  const { source } = (await run(SOURCE_PAGE, { id, ...cursors })) as { readonly source: SourceData | null };
  if (!source) return undefined;
  return {
    path: sourcePath(source),
    title: source.title,
    description: sourceSummary(source),
    trail: [{ label: 'Sources', href: explorerAt({ view: 'loans' }) }],
    jsonLd: structuredSource(source),
    meta: source.loans.meta,
    body: <SourceView source={source} after={after} />,
  };
};

/** What is based on a source, in one sentence. */
export function sourceSummary({ publisher, published, loans, projects, figures }: SourceData): string {
  const parts = [
    ...(loans.totalCount > 0 ? [count(loans.totalCount, 'loan')] : []),
    ...(projects.totalCount > 0 ? [count(projects.totalCount, 'project')] : []),
    ...(figures.totalCount > 0 ? [count(figures.totalCount, 'figure')] : []),
  ];
  const from = [publisher && `Published by ${publisher}`, published && date(published)]
    .filter(Boolean)
    .join(', ');
  const based =
    parts.length > 0 ? `The source of ${listed(parts)}.` : 'The source of entries of organisations.';
  return from ? `${based} ${from}.` : based;
}

interface SourceViewProps {
  readonly source: SourceData;
  readonly after: Cursors;
}

export const SourceView = ({ source, after }: SourceViewProps) => (
  <>
    <p className="kind">{source.kind ? `Source: ${named(source.kind).toLowerCase()}` : 'Source'}</p>
    <p className="lead">{sourceSummary(source)}</p>
    <Facts
      facts={[
        ['Original', <Original key="original" source={source} />],
        ['Publisher', source.publisher ?? <Unknown />],
        ['Published', source.published ? date(source.published) : <Unknown />],
        ['Read on', source.retrieved ? date(source.retrieved) : <Unknown />],
        ['Licence', source.licence ?? <Unknown>not recorded, so do not assume one</Unknown>],
        ['Title', source.titleIsDerived && 'derived from the web address; the printed title is not recorded'],
        ['Note', source.note],
      ]}
    />
    <LoanTable
      caption="Loans that it states"
      list={source.loans}
      page={pageOf('loans', source.loans, after)}
    />
    <ProjectTable
      caption="Projects that it states"
      list={source.projects}
      page={pageOf('projects', source.projects, after)}
    />
    <Table
      caption="Figures that it states"
      page={pageOf('figures', source.figures, after)}
      columns={['Figure', 'Year', 'Value']}
      total={source.figures.totalCount}
      rows={source.figures.nodes.map(({ id, title, year, value, unit }) => ({
        key: id,
        cells: [
          title,
          year,
          value === null ? <Unknown>not stated</Unknown> : `${number(value)} ${unit ?? ''}`,
        ],
      }))}
    />
  </>
);

const structuredSource = (source: SourceData) => ({
  '@type': 'CreativeWork',
  name: source.title,
  sameAs: isWebAddress(source.url) ? source.url : undefined,
  publisher: source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined,
  datePublished: exactDate(source.published),
});
