import * as Plot from '@observablehq/plot';
import { islands, world } from 'outlines';
import { go, organisationAt } from './address.js';
import { named } from './charts.js';
import { Marks } from './marks.js';
import { count } from './words.js';

export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
}
interface Place {
  readonly longitude: number;
  readonly latitude: number;
  readonly name: string | null;
  readonly organisations: Placed[];
}

const IN_THE_ISLES = {
  type: 'MultiPoint',
  coordinates: [
    [-9, 49.8],
    [2, 59.5],
  ],
} as const;
/** Maximum number of place names on the map. */
const NAMED = 10;
/** Maximum number of organisations listed in a tooltip. */
const TOLD = 12;
/** Margin of the map, and distance of a label from its dot, in pixels. */
const [MARGIN, AWAY] = [6, 12];
/** Approximate ratio of character width to font size. */
const LETTER = 0.62;

/**
 * Map with a dot for each place, sized by its number of organisations; of Britain and Ireland, or of the
 * world. With marks, a click selects the organisations there; otherwise it opens the organisation.
 */
export function map(label: string, all: readonly Placed[], whole: boolean, marks?: Marks): Element {
  const places = placesOf(all);
  const at = ({ longitude }: Place) => longitude;
  const up = ({ latitude }: Place) => latitude;
  const [wide, type] = whole ? [800, 13] : [500, 15];
  const picture = Plot.plot({
    width: wide,
    height: whole ? 420 : 700,
    margin: MARGIN,
    projection: whole ? 'equal-earth' : { type: 'mercator', domain: IN_THE_ISLES },
    r: { range: [3, 18] },
    style: { fontSize: `${type}px` },
    marks: [
      Plot.geo(whole ? world : islands, { fill: 'var(--land)', stroke: 'var(--line)' }),
      Plot.dot(places, {
        x: at,
        y: up,
        r: ({ organisations }: Place) => organisations.length,
        fill: 'var(--mark)',
        fillOpacity: 0.65,
        stroke: 'var(--paper)',
        ariaLabel: (_: Place, index: number) => index,
        title: tooltip,
        clip: 'frame',
      }),
      Plot.text(namedOf(places), {
        x: at,
        y: up,
        text: 'name',
        textAnchor: 'start',
        dx: AWAY,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        pointerEvents: 'none',
        clip: 'frame',
      }),
    ],
  });
  rotateLabels(picture, wide - MARGIN, type * LETTER);
  follow(picture, places, marks);
  return named(picture, 'img', label);
}

/** Groups organisations by coordinates, at the resolution of the map; largest first. */
function placesOf(all: readonly Placed[]): Place[] {
  const places = new Map<string, Place>();
  for (const one of all) {
    if (!one.coordinates) continue;
    const { latitude, longitude } = one.coordinates;
    const key = `${latitude.toFixed(2)} ${longitude.toFixed(2)}`;
    const place = places.get(key) ?? { latitude, longitude, name: one.place, organisations: [] };
    place.organisations.push(one);
    places.set(key, place);
  }
  return [...places.values()].sort((one, other) => other.organisations.length - one.organisations.length);
}

/** Largest places whose names do not overlap. */
function namedOf(places: readonly Place[]): Place[] {
  const named: Place[] = [];
  for (const place of places) {
    const isNear = (one: Place) =>
      Math.abs(one.latitude - place.latitude) < 0.35 && Math.abs(one.longitude - place.longitude) < 2.2;
    if (place.name && place.organisations.length > 1 && !named.some(isNear)) named.push(place);
    if (named.length === NAMED) break;
  }
  return named;
}

/** Moves labels to the left of their dots if they would cross the right edge. */
function rotateLabels(picture: Element, wide: number, letter: number): void {
  for (const name of picture.querySelectorAll('g[aria-label="text"] text')) {
    const at = Number(/translate\(([\d.]+)/.exec(name.getAttribute('transform') ?? '')?.[1] ?? 0);
    if (at + AWAY + (name.textContent ?? '').length * letter < wide) continue;
    name.setAttribute('text-anchor', 'end');
    name.setAttribute('dx', String(-2 * AWAY));
  }
}

function tooltip({ name, organisations }: Place): string {
  const names = organisations.slice(0, TOLD).map((one) => one.name);
  const more = organisations.length > TOLD ? [`and ${organisations.length - TOLD} more`] : [];
  const title =
    organisations.length > 1
      ? [`${name ? `${name}: ` : ''}${count(organisations.length, 'organisation')}`]
      : [];
  return [...title, ...names, ...more].join('\n');
}

/** Hovering a dot marks its organisations, a click selects them; marks from other charts are shown here. */
function follow(picture: Element, places: readonly Place[], given: Marks | undefined): void {
  const marks = given ?? new Marks();
  const dots = [...picture.querySelectorAll('circle')].map((circle) => {
    const place = places[Number(circle.getAttribute('aria-label'))];
    circle.removeAttribute('aria-label');
    circle.classList.add('place');
    const ids = place?.organisations.map(({ id }) => id) ?? [];
    circle.addEventListener('mouseenter', () => marks.touch(ids, picture));
    circle.addEventListener('mouseleave', () => marks.touch([], picture));
    circle.addEventListener('click', () => {
      if (given) given.choose(ids, picture);
      else if (ids.length === 1) go(organisationAt(ids[0] ?? ''));
    });
    return { circle, ids };
  });
  marks.follow((marked, _, from) => {
    for (const { circle, ids } of dots) {
      const isMarked = circle.classList.toggle(
        'marked',
        ids.some((id) => marked.has(id)),
      );
      // raises marked dots, except while hovered here: moving the element would fire leave and enter events
      if (isMarked && from !== picture) circle.parentNode?.append(circle);
    }
  });
}
