import type { Matrix, MatrixRow } from '../matrix/read.js';
import { rangeOf } from '../matrix/view.js';
import type { OrganisationRef } from '../parts.js';
import { LINE, MARK } from './colours.js';
import type { Picture } from './picture.js';
import { Label } from './texts.js';

const LABELS = 270;
const CELL = { width: 40, height: 22 };
const HEAD = 190;
const MOST = 30;

/** A matrix as a heat map: the partners with most museums. Undefined if it is empty. */
export function heatPicture({ museums, rows }: Matrix): Picture | undefined {
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, MOST);
  const rest = rows.length > MOST ? ` (${MOST} of ${rows.length} partners)` : '';
  return {
    title: `loans and projects${rest}`,
    description: `Heat map of ${shown.length} partners and ${museums.length} national museums; the table has the numbers.`,
    width: Math.max(640, LABELS + museums.length * CELL.width),
    height: HEAD + shown.length * CELL.height + 8,
    drawing: <Heat museums={museums} rows={shown} />,
  };
}

const middle = (at: number) => LABELS + at * CELL.width + CELL.width / 2;

const Heat = ({
  museums,
  rows,
}: {
  readonly museums: readonly OrganisationRef[];
  readonly rows: readonly MatrixRow[];
}) => (
  <>
    {museums.map(({ id, name }, at) => (
      <g key={id} transform={`translate(${middle(at) + 4} ${HEAD - 8}) rotate(-90)`}>
        <Label x={0} y={0} width={HEAD - 10} size={12} text={name} />
      </g>
    ))}
    {rows.map(({ partner, cells }, at) => (
      <g key={partner.id} transform={`translate(0 ${HEAD + at * CELL.height})`}>
        <Label x={LABELS - 10} y={15} width={LABELS - 10} size={12} anchor="end" text={partner.name} />
        {museums.map(({ id }, column) => (
          <Square key={id} column={column} cell={cells.get(id)} />
        ))}
      </g>
    ))}
  </>
);

const Square = ({
  column,
  cell,
}: {
  readonly column: number;
  readonly cell: { readonly definite: number; readonly possible: number } | undefined;
}) => (
  <>
    <rect
      x={LABELS + column * CELL.width}
      width={CELL.width}
      height={CELL.height}
      fill={cell ? MARK : 'none'}
      fillOpacity={cell && Math.min(0.5, 0.1 + Math.log2(Math.max(1, cell.possible)) / 10)}
      stroke={LINE}
    />
    {cell && (
      <Label x={middle(column)} y={15} width={CELL.width} size={12} anchor="middle" text={rangeOf(cell)} />
    )}
  </>
);
