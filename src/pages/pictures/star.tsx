import { number } from '../../domain/display.js';
import type { OrganisationRef } from '../parts.js';
import { colourOf, INK, type Kind, LINE, legendOf, PAPER, rankOf } from './colours.js';
import type { Picture } from './picture.js';
import { fitText, Label, widthOf } from './texts.js';

/** An organisation around the centre. `weight`: what connects the two, 1 or more. */
export interface Ray extends OrganisationRef, Kind {
  readonly weight: number;
}

/** Organisations in one picture: more labels would overlap. */
const MOST = 24;
const WIDTH = 940;
const HEIGHT = 580;
const CENTRE = { x: WIDTH / 2, y: 270 };
const RADIUS = { x: 190, y: 245 };
const LABEL = CENTRE.x - RADIUS.x - 16;

/** Each organisation once, if it is in several lists or takes part in several roles. */
export const uniqueById = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** A centre and the organisations that it is connected with; thicker lines for more. Undefined if there are none. */
export function starPicture(
  title: string,
  rays: readonly Ray[],
  { centre, total }: { readonly centre: string; readonly total: number },
): Picture | undefined {
  if (rays.length === 0) return undefined;
  const shown = [...rays]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST)
    .sort((one, other) => rankOf(one) - rankOf(other) || other.weight - one.weight);
  const rest = total > shown.length ? ` (${shown.length} of ${number(total)})` : '';
  return {
    title: title + rest,
    description: `${centre} and ${shown.map(({ name }) => name).join(', ')}`,
    width: WIDTH,
    height: HEIGHT,
    drawing: <Star centre={centre} rays={shown} />,
  };
}

/** Thickness of a line: 1.5 for one thing in common, one more for each doubling. */
const thickness = (weight: number) => Math.round(10 * (1.5 + Math.log2(Math.max(1, weight)))) / 10;

function Star({ centre, rays }: { readonly centre: string; readonly rays: readonly Ray[] }) {
  const placed = rays.map((ray, at) => {
    const angle = (2 * Math.PI * (at + 0.5)) / rays.length - Math.PI / 2;
    const [x, y] = [CENTRE.x + RADIUS.x * Math.cos(angle), CENTRE.y + RADIUS.y * Math.sin(angle)];
    return { ray, x: Math.round(x), y: Math.round(y) };
  });
  return (
    <>
      {placed.map(({ ray, x, y }) => (
        <path
          key={ray.id}
          d={`M${CENTRE.x} ${CENTRE.y}L${x} ${y}`}
          stroke={LINE}
          strokeWidth={thickness(ray.weight)}
        />
      ))}
      {placed.map(({ ray, x, y }) => (
        <Node key={ray.id} ray={ray} x={x} y={y} />
      ))}
      <circle cx={CENTRE.x} cy={CENTRE.y} r={12} fill={INK} stroke={PAPER} strokeWidth={2} />
      <CentreLabel text={fitText(centre, 260, 13)} />
      <Legend rays={rays} />
    </>
  );
}

/** The name below the centre, on a ground as wide as the text. */
const CentreLabel = ({ text }: { readonly text: string }) => {
  const width = widthOf(text, 13) + 20;
  return (
    <>
      <rect x={CENTRE.x - width / 2} y={CENTRE.y + 15} width={width} height={20} fill={PAPER} />
      <Label x={CENTRE.x} y={CENTRE.y + 30} width={width} anchor="middle" bold text={text} />
    </>
  );
};

const Node = ({ ray, x, y }: { readonly ray: Ray; readonly x: number; readonly y: number }) => {
  const isLeft = x < CENTRE.x;
  return (
    <>
      <circle cx={x} cy={y} r={7} fill={colourOf(ray)} stroke={PAPER} strokeWidth={1.5} />
      <Label
        x={isLeft ? x - 12 : x + 12}
        y={y + 4}
        width={LABEL + Math.abs(RADIUS.x - Math.abs(x - CENTRE.x))}
        anchor={isLeft ? 'end' : 'start'}
        text={ray.name}
      />
    </>
  );
};

const Legend = ({ rays }: { readonly rays: readonly Ray[] }) => (
  <>
    {legendOf(rays).map(([colour, name], at) => (
      <g key={name} transform={`translate(${at * 180} ${HEIGHT - 14})`}>
        <circle cx={7} cy={-4} r={6} fill={colour} />
        <Label x={20} y={0} width={160} size={12} text={name} />
      </g>
    ))}
    {rays.some(({ weight }) => weight > 1) && (
      <Label
        x={WIDTH}
        y={HEIGHT - 14}
        width={220}
        size={12}
        anchor="end"
        text="Thicker: more loans and projects"
      />
    )}
  </>
);
