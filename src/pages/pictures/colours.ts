/** Colours of organisations, the same as in the explorer’s light scheme (page/explorer/colours.css). */
const COLOURS = {
  national: ['#c2571a', 'national museum'],
  museum: ['#2f6fb0', 'other museum'],
  university: ['#23875a', 'university'],
  others: ['#7c8894', 'other organisation'],
} as const;

export const INK = '#1b2733';
export const QUIET = '#4d5965';
export const LINE = '#c6cfd8';
export const MARK = COLOURS.museum[0];
export const PAPER = '#ffffff';

export interface Kind {
  readonly kind: string;
  readonly national: boolean;
}

type Role = keyof typeof COLOURS;

const roleOf = ({ kind, national }: Kind): Role => {
  if (national) return 'national';
  return kind === 'MUSEUM' ? 'museum' : kind === 'UNIVERSITY' ? 'university' : 'others';
};

export const colourOf = (organisation: Kind): string => COLOURS[roleOf(organisation)][0];

/** Order of the roles in a picture. */
export const rankOf = (organisation: Kind): number => Object.keys(COLOURS).indexOf(roleOf(organisation));

/** Colours and names of the roles that occur. */
export function legendOf(
  organisations: readonly Kind[],
): readonly (readonly [colour: string, name: string])[] {
  const roles = new Set(organisations.map(roleOf));
  return (Object.keys(COLOURS) as Role[]).filter((role) => roles.has(role)).map((role) => COLOURS[role]);
}
