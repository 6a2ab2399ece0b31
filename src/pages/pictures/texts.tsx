import { INK } from './colours.js';

/** Average width of a character, as a share of the font size. */
const CHARACTER = 0.56;

/** Estimated width of a text in pixels. */
export const widthOf = (text: string, size: number): number => Math.ceil(text.length * size * CHARACTER);

/** Cuts a text that is wider than a number of pixels, after a word if possible. */
export function fitText(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * CHARACTER)));
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Maximum width in pixels. */
  readonly width: number;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A line of text, cut to a width. */
export const Label = ({ x, y, text, width, size = 13, anchor = 'start', fill = INK, bold }: LabelProps) => (
  <text x={x} y={y} fontSize={size} textAnchor={anchor} fill={fill} fontWeight={bold ? 700 : 400}>
    {fitText(text, width, size)}
  </text>
);
