import { number } from '../../domain/display.js';
import { MARK } from './colours.js';
import type { Picture } from './picture.js';
import { Label } from './texts.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const WIDTH = 760;
const LABELS = 250;
const STEP = 28;
const MOST = 15;

/** Horizontal bars, largest first. Undefined if there are none. */
export function barPicture(title: string, bars: readonly Bar[]): Picture | undefined {
  const shown = [...bars].sort((one, other) => other.value - one.value).slice(0, MOST);
  if (shown.length === 0) return undefined;
  return {
    title,
    description: shown.map(({ label, value }) => `${label}: ${number(value)}`).join(', '),
    width: WIDTH,
    height: shown.length * STEP + 8,
    drawing: <Bars bars={shown} />,
  };
}

const Bars = ({ bars }: { readonly bars: readonly Bar[] }) => {
  const unit = (WIDTH - LABELS - 60) / Math.max(...bars.map(({ value }) => value));
  return bars.map(({ label, value }, at) => (
    <g key={label} transform={`translate(0 ${at * STEP})`}>
      <Label x={LABELS - 10} y={18} width={LABELS - 10} anchor="end" text={label} />
      <rect x={LABELS} y={4} width={Math.max(2, Math.round(value * unit))} height={20} fill={MARK} />
      <Label x={LABELS + Math.max(2, value * unit) + 8} y={18} width={60} text={number(value)} />
    </g>
  ));
};
