import type { ReactNode } from 'react';
import { date, named, number } from '../domain/display.js';
import { organisationPath, sourcePath } from './addresses.js';
import { MoreRows, type Paged } from './paging.js';

export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

export interface Several<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}

export interface SourceRef {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly kind: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly licence: string | null;
  readonly note: string | null;
}

/** Fields of SourceRef. */
export const SOURCE = 'id title url publisher kind published retrieved licence note';

/** A value that a source may not state. */
export const Unknown = ({ children = 'not recorded' }: { readonly children?: string }) => (
  <span className="quiet">{children}</span>
);

export const OrganisationLink = ({ organisation }: { readonly organisation: OrganisationRef }) => (
  <a href={organisationPath(organisation)}>{organisation.name}</a>
);

/** Links to organisations, separated by commas, and how many more there are. */
export function OrganisationLinks({
  list: { nodes, totalCount },
}: {
  readonly list: Several<OrganisationRef>;
}) {
  if (nodes.length === 0) return <Unknown />;
  return (
    <>
      {nodes.map((one, at) => (
        <span key={one.id}>
          {at > 0 && ', '}
          <OrganisationLink organisation={one} />
        </span>
      ))}
      {totalCount > nodes.length && ` and ${number(totalCount - nodes.length)} more`}
    </>
  );
}

/** Key facts: label and value. Facts without a value are left out. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) => (
  <dl className="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

export interface TablePage extends Paged {
  /** Name of the list in the address. */
  readonly list: string;
  /** The table has the rows after this cursor; null: the first ones. */
  readonly after: string | null;
}

export interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells by row. The first cell is the heading of its row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Number of rows that exist, if the table has only some of them. */
  readonly total?: number;
  /** Position in a list that is shown page by page; absent: the table has the first rows. */
  readonly page?: TablePage | undefined;
}

/** A table that scrolls by itself on small screens. Nothing if it has no rows. */
export function Table({ caption, columns, rows, total = rows.length, page }: TableProps) {
  if (rows.length === 0) return null;
  const isLater = page !== undefined && page.after !== null;
  const shown = isLater
    ? `${number(rows.length)} further of ${number(total)}`
    : total > rows.length
      ? `${number(rows.length)} of ${number(total)}`
      : number(total);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={caption} id={page?.list}>
        <table>
          <caption>
            {caption} <small>({shown})</small>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {page && (
        <MoreRows list={page.list} label={caption.toLowerCase()} pageInfo={page.pageInfo} isLater={isLater} />
      )}
    </>
  );
}

/** True if an address may be linked: only http and https. */
export const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

/** Publisher or site of a source, and its date if recorded. */
export function shortSource({ url, title, publisher, published }: SourceRef): string {
  const from = publisher ?? (isWebAddress(url) ? new URL(url).hostname.replace(/^www\./, '') : title);
  return published === null ? from : `${from}, ${date(published)}`;
}

/** The sources of a row, as short links to their pages. */
export function SourceLinks({ list: { nodes, totalCount } }: { readonly list: Several<SourceRef> }) {
  if (nodes.length === 0) return <Unknown />;
  return (
    <>
      {nodes.map((one, at) => (
        <span key={one.id}>
          {at > 0 && '; '}
          <a href={sourcePath(one)} title={one.title}>
            {shortSource(one)}
          </a>
        </span>
      ))}
      {totalCount > nodes.length && ` and ${number(totalCount - nodes.length)} more`}
    </>
  );
}

/** All that is recorded about each source, with a link to the original. */
export const SourceTable = ({ list: { nodes, totalCount } }: { readonly list: Several<SourceRef> }) => (
  <Table
    caption="Sources"
    columns={['Source', 'Publisher', 'Kind', 'Published', 'Read on', 'Licence']}
    total={totalCount}
    rows={nodes.map((source) => ({
      key: source.id,
      cells: [
        <>
          <a href={sourcePath(source)}>{source.title}</a>
          <small className="line">
            <Original source={source} />
          </small>
          {source.note && <small className="line">{source.note}</small>}
        </>,
        source.publisher ?? <Unknown />,
        source.kind ? named(source.kind) : <Unknown />,
        source.published ? date(source.published) : <Unknown />,
        source.retrieved ? date(source.retrieved) : <Unknown />,
        source.licence ?? <Unknown />,
      ],
    }))}
  />
);

/** Link to the web page of a source. */
export const Original = ({ source: { url, title } }: { readonly source: SourceRef }) =>
  isWebAddress(url) ? (
    <a href={url} rel="noopener noreferrer" aria-label={`Original of “${title}”`}>
      Read the original on {new URL(url).hostname.replace(/^www\./, '')}
    </a>
  ) : (
    <Unknown>no web address recorded</Unknown>
  );
