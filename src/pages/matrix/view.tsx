import { count, listed, named, number } from '../../domain/display.js';
import { organisationPath, partnershipPath } from '../addresses.js';
import { OrganisationLink, type OrganisationRef } from '../parts.js';
import { Figure } from '../pictures/figure.js';
import { MatrixForm } from './form.js';
import type { Cell, Matrix, MatrixRow } from './read.js';
import { type MatrixRequest, matrixPath } from './request.js';

/** A count, or the range of definite to possible ones: 2, 0–3. */
export const rangeOf = ({ definite, possible }: Pick<Cell, 'definite' | 'possible'>): string =>
  definite === possible ? number(definite) : `${number(definite)}–${number(possible)}`;

/** The matrix in one sentence. */
export function matrixSummary(
  { rows, museums, total }: Matrix,
  { kind, region, year }: MatrixRequest,
): string {
  const where = region ? ` in ${region}` : '';
  const when = year ? ` in ${year}` : '';
  if (total === 0)
    return `No partnership with an organisation of the kind “${named(kind)}”${where} is recorded${when}.`;
  return `${count(total, 'partnership')} of ${count(museums.length, 'national museum')} with ${count(rows.length, 'organisation')} of the kind “${named(kind)}”${where}${when}.`;
}

interface MatrixViewProps {
  readonly matrix: Matrix;
  readonly request: MatrixRequest;
}

/** Partners in rows, national museums in columns; each number leads to the loans and projects with their sources. */
export const MatrixView = ({ matrix, request }: MatrixViewProps) => (
  <>
    <p className="lead">{matrixSummary(matrix, request)}</p>
    <MatrixForm request={request} />
    {matrix.rows.length > 0 && (
      <>
        <p>
          A number counts the loans and projects of the two; follow it for each of them and its sources.{' '}
          {request.year &&
            'In “1–3”, one took place in the year whatever the exact dates are, and up to three may have. '}
          An empty cell means that none is recorded, not that there is none.
        </p>
        <Grid matrix={matrix} />
      </>
    )}
    <Figure path={matrixPath(request)} />
    <Others museums={matrix.others} />
    <p>
      <a href={matrixPath(request, '/matrix.csv')}>Download this table (CSV)</a> ·{' '}
      <a href={exportPath(request)}>Download the partnerships, one per row (CSV)</a>
    </p>
  </>
);

/** The same partnerships as an export with all columns; all time, because an export has no counts for a period. */
function exportPath({ kind, region }: MatrixRequest): string {
  const filter = {
    museum: { national: true },
    partner: { kind: [kind], ...(region && { region: [region] }) },
  };
  return `/export?${new URLSearchParams({ format: 'csv', filter: JSON.stringify(filter) })}`;
}

const Others = ({ museums }: { readonly museums: readonly OrganisationRef[] }) =>
  museums.length > 0 && <p>National museums without one here: {listed(museums.map(({ name }) => name))}.</p>;

const CAPTION = 'Loans and projects by partner and national museum';

const Grid = ({ matrix: { museums, rows } }: { readonly matrix: Matrix }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section className="scroll" tabIndex={0} aria-label={CAPTION}>
    <table className="matrix">
      <caption>
        {CAPTION} <small>({number(rows.length)})</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          {museums.map((museum) => (
            <th key={museum.id} scope="col" className="upright">
              <a href={organisationPath(museum)}>{museum.name}</a>
            </th>
          ))}
          <th scope="col" className="upright">
            Museums
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.partner.id} row={row} museums={museums} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Partners</th>
          {museums.map(({ id }) => (
            <td key={id}>{number(rows.filter(({ cells }) => cells.has(id)).length)}</td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  </section>
);

interface RowProps {
  readonly row: MatrixRow;
  readonly museums: readonly OrganisationRef[];
}

const Row = ({ row: { partner, cells }, museums }: RowProps) => (
  <tr>
    <th scope="row">
      <OrganisationLink organisation={partner} />
    </th>
    {museums.map((museum) => (
      <td key={museum.id} className={shadeOf(cells.get(museum.id))}>
        {cells.has(museum.id) && <CellLink cell={cells.get(museum.id)!} museum={museum} partner={partner} />}
      </td>
    ))}
    <td>{number(cells.size)}</td>
  </tr>
);

interface CellLinkProps {
  readonly cell: Cell;
  readonly museum: OrganisationRef;
  readonly partner: OrganisationRef;
}

const CellLink = ({ cell, museum, partner }: CellLinkProps) => (
  <a
    href={partnershipPath(cell.id)}
    aria-label={`${rangeOf(cell)}: ${partner.name} and ${museum.name}`}
    title={`${partner.name} and ${museum.name}`}
  >
    {rangeOf(cell)}
  </a>
);

/** Class of a cell: a darker shade for 1, 2 to 4, 5 to 9, and 10 or more. */
const shadeOf = (cell: Cell | undefined): string | undefined =>
  cell && `shade-${[2, 5, 10].filter((least) => cell.possible >= least).length + 1}`;
