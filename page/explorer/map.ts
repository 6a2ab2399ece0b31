import * as Plot from '@observablehq/plot';
import { islands, world } from 'outlines';
import { organisationAt } from './address.js';
import { named } from './charts.js';

export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly count: number;
}

const IN_THE_ISLES = {
  type: 'MultiPoint',
  coordinates: [
    [-9, 49.8],
    [2, 59.5],
  ],
} as const;

/** Dots where organisations are, each a link; of Britain and Ireland, or of the world. */
export function map(label: string, organisations: readonly Placed[], whole: boolean): Element {
  const placed = organisations.filter(({ coordinates }) => coordinates);
  const picture = Plot.plot({
    width: 700,
    height: whole ? 380 : 700,
    projection: whole ? 'equal-earth' : { type: 'mercator', domain: IN_THE_ISLES },
    r: { range: [3, 14] },
    marks: [
      Plot.geo(whole ? world : islands, { fill: 'var(--land)', stroke: 'var(--line)' }),
      Plot.dot(placed, {
        x: (one: Placed) => one.coordinates?.longitude,
        y: (one: Placed) => one.coordinates?.latitude,
        r: 'count',
        fill: 'var(--mark)',
        fillOpacity: 0.6,
        stroke: 'var(--paper)',
        href: (one: Placed) => organisationAt(one.id),
        ariaLabel: (one: Placed) => one.name,
        title: (one: Placed) => `${one.name}: ${one.count}`,
        clip: 'frame',
      }),
    ],
  });
  return named(picture, 'group', label);
}
