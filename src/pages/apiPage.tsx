import { formatCount } from '../limits/errors.js';
import type { Limits } from '../limits/limits.js';
import { type ApiExample, apiExamples, LANGUAGES, type Language } from './apiExamples.js';
import type { GraphqlExample } from './graphqlExamples.js';
import { Table } from './parts.js';

export interface ApiPageProps {
  /** Address of the service, without a slash at its end. */
  readonly base: string;
  readonly limits: Limits;
  /** Example queries of GraphiQL; none if the page is not built. */
  readonly queries: readonly GraphqlExample[];
  /** True if reading needs a token or key. */
  readonly needsKey: boolean;
}

/** Documentation of the interfaces: addresses, three requests in four languages, limits, errors and example queries. */
export const ApiPage = ({ base, limits, queries, needsKey }: ApiPageProps) => (
  <>
    <p className="lead">
      All data on this site are available to programs: as a GraphQL query, as a file, or by matching names.
    </p>
    <p>
      {needsKey
        ? 'Reading needs a key. Send it in the header “Authorization: Bearer …” with each request below.'
        : 'Reading needs no key. Writing does.'}{' '}
      <a href="/docs/access">How to get one</a>. The data are facts compiled from the cited sources: credit
      the sources when you reuse them (<a href="/docs/licences">licences</a>).
    </p>
    <Interfaces />
    {apiExamples(base).map((example) => (
      <Example key={example.id} example={example} />
    ))}
    <LimitTable limits={limits} />
    <ErrorTable />
    <Queries queries={queries} />
  </>
);

const INTERFACES = [
  ['/graphql', 'GraphQL: any question, with paging, filters and sources', '/docs/api'],
  ['/export', 'Files: CSV, Excel, JSON Lines, Parquet, GraphML, RDF and others', '/docs/exports'],
  ['/report/table', 'The partnership report as a table or document', '/docs/reports'],
  ['/reconcile', 'Match a list of names to organisations, as OpenRefine does', '/docs/reconciliation'],
  ['/data/…', 'Each record as linked data (Turtle, JSON-LD)', '/docs/linked-data'],
  ['/submissions', 'Check and import returns (needs a key)', '/docs/importing'],
  ['/mcp', 'Tools for assistants (Model Context Protocol)', '/docs/assistants'],
  ['/graphql/stream', 'Subscribe to changes', '/docs/changes'],
] as const;

const Interfaces = () => (
  <>
    <Table
      caption="Addresses"
      columns={['Address', 'Use it for']}
      rows={INTERFACES.map(([path, use, docs]) => ({
        key: path,
        cells: [
          <code>{path}</code>,
          <>
            {use} <a href={docs}>{`(documentation of ${path})`}</a>
          </>,
        ],
      }))}
    />
    <p>
      Descriptions for programs: <a href="/openapi.json">OpenAPI 3.1</a> for everything except GraphQL,{' '}
      <a href="/schema.graphql">GraphQL schema</a>, <a href="/.well-known/api-catalog">API catalogue</a>,{' '}
      <a href="/vocabulary">vocabulary</a>.
    </p>
  </>
);

const Example = ({ example: { id, title, text, code } }: { readonly example: ApiExample }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p>{text}</p>
    {(Object.keys(LANGUAGES) as Language[]).map((language) => (
      <details key={language} open={language === 'curl'}>
        <summary>{LANGUAGES[language]}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0}>
          <code>{code[language]}</code>
        </pre>
      </details>
    ))}
  </section>
);

const limitsOf = (limits: Limits): readonly (readonly [string, string])[] => [
  [
    'Requests from one address',
    limits.requests === 0
      ? 'no limit'
      : `${formatCount(limits.requests)} in ${limits.rateSeconds / 60} minutes`,
  ],
  [
    'Requests with one key',
    limits.keyRequests === 0
      ? 'no limit'
      : `${formatCount(limits.keyRequests)} in ${limits.rateSeconds / 60} minutes`,
  ],
  ['Rows of one page of a GraphQL list', formatCount(limits.page)],
  ['Nodes that a query may return', formatCount(limits.nodes)],
  ['Levels of nested fields', formatCount(limits.depth)],
  ['Exports at the same time', `${limits.exports}, of them ${limits.exportsPerClient} for one address`],
  ['Time of one query in the database', `${limits.queryTimeoutSeconds} seconds`],
];

const LimitTable = ({ limits }: { readonly limits: Limits }) => (
  <>
    <h2 id="limits">Limits</h2>
    <Table
      caption="Limits of this service"
      columns={['What', 'Maximum']}
      rows={limitsOf(limits).map(([what, most]) => ({ key: what, cells: [what, most] }))}
    />
    <p>
      Each response has the headers <code>RateLimit-Limit</code>, <code>RateLimit-Remaining</code> and{' '}
      <code>RateLimit-Reset</code>. <a href="/docs/limits">All limits</a>.
    </p>
  </>
);

const ERRORS = [
  [
    '400',
    'BAD_USER_INPUT',
    'A value is not allowed',
    'Read the message: it states what came and what is allowed',
  ],
  [
    '401, 403',
    'UNAUTHENTICATED, FORBIDDEN',
    'The key is missing or does not permit this',
    'Ask the operator for a key',
  ],
  ['404', '', 'No record has this id', 'Look the id up by name: /search, or the field search'],
  ['410', '', 'The record was retracted', 'Remove it from your data'],
  ['429', 'TOO_MANY_REQUESTS', 'Too many requests', 'Wait for the seconds in Retry-After'],
  [
    '400',
    'TOO_MANY_NODES, PAGE_TOO_LARGE …',
    'The query asks for too much',
    'Request smaller pages or fewer levels',
  ],
  ['503', 'OVERLOADED, DATABASE_UNAVAILABLE', 'The service is busy', 'Wait for the seconds in Retry-After'],
] as const;

const ErrorTable = () => (
  <>
    <h2 id="errors">Errors</h2>
    <p>
      GraphQL errors are in <code>errors</code>, with a stable <code>extensions.code</code>; the other
      addresses send <code>code</code> and <code>message</code>.
    </p>
    <Table
      caption="Errors"
      columns={['Status', 'Code', 'Meaning', 'What to do']}
      rows={ERRORS.map((cells) => ({
        key: `${cells[0]} ${cells[1]}`,
        cells: [cells[0], cells[1] ? <code>{cells[1]}</code> : '', cells[2], cells[3]],
      }))}
    />
  </>
);

const Queries = ({ queries }: { readonly queries: readonly GraphqlExample[] }) => (
  <>
    <h2 id="queries">Example queries</h2>
    <p>
      <a href="/graphql">Open GraphiQL</a>, an editor with completion and documentation, or start with an
      example:
    </p>
    <ol>
      {queries.map(({ title, query }) => (
        <li key={title}>
          <a href={`/graphql?${new URLSearchParams({ query })}`}>{title}</a>
        </li>
      ))}
    </ol>
  </>
);
