import { xml } from '../../export/xml.js';
import { altOf, type Bar, type Chart } from './blocks.js';
import { number } from './words.js';

/** Sizes in pixels. */
const [WIDTH, LABELS, VALUES, ROW, AXIS] = [720, 270, 90, 26, 34];
const PLOT = WIDTH - LABELS - VALUES;
/** Characters of a label that fit next to a bar. */
const LONGEST_LABEL = 42;
const TICKS = 4;

const shortened = (text: string) =>
  [...text].length > LONGEST_LABEL ? `${[...text].slice(0, LONGEST_LABEL - 1).join('')}…` : text;

/** A bar chart as SVG, without styles or scripts, so that it is shown under any content security policy. */
export function svgOf(chart: Chart, id: string): string {
  const { bars, unit } = chart;
  const height = bars.length * ROW + AXIS;
  const step = stepOf(Math.max(...bars.map(({ possible }) => possible)) / TICKS);
  const top = step * TICKS;
  const x = (value: number) => LABELS + (value / top) * PLOT;
  const ticks = Array.from({ length: TICKS + 1 }, (_, at) => at * step);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-alt">`,
    `<title id="${id}-title">${xml(chart.title)}</title><desc id="${id}-alt">${xml(altOf(chart))}</desc>`,
    '<g font-family="sans-serif" font-size="13" fill="#222222">',
    ...ticks.map((value) => tick(value, x(value), height)),
    `<text x="${LABELS + PLOT / 2}" y="${height - 3}" text-anchor="middle">${xml(unit)}</text>`,
    ...bars.map((bar, at) => barOf(bar, at * ROW, x)),
    '</g></svg>',
  ].join('');
}

const tick = (value: number, x: number, height: number) =>
  `<line x1="${x}" x2="${x}" y1="0" y2="${height - AXIS}" stroke="#cccccc"/>` +
  `<text x="${x}" y="${height - AXIS + 14}" text-anchor="middle" font-size="11">${number(value)}</text>`;

function barOf({ label, definite, possible, text }: Bar, y: number, x: (value: number) => number): string {
  const [start, middle, end] = [x(0), x(definite), x(possible)];
  return (
    `<text x="${LABELS - 8}" y="${y + 17}" text-anchor="end">${xml(shortened(label))}</text>` +
    `<rect x="${start}" y="${y + 4}" width="${middle - start}" height="${ROW - 8}" fill="#1d5a8a"/>` +
    `<rect x="${middle}" y="${y + 4}" width="${end - middle}" height="${ROW - 8}" fill="#a9c8e0"/>` +
    `<text x="${end + 6}" y="${y + 17}">${xml(text)}</text>`
  );
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function stepOf(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value * 0.999_999)!;
}
