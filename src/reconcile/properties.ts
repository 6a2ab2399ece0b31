import type { Entity, Named } from './entities.js';
import { quoted, ReconcileError } from './errors.js';
import { ANY, type TypeName } from './types.js';

/** A value as the specification writes it in an answer to extend. */
export type PropertyValue =
  | { readonly str: string }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly id: string; readonly name: string };

/** A property of an organisation. Ids equal the columns of the layout `organisations` if it has them. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** True if queries can use it for matching. All properties can be requested. */
  readonly matches: boolean;
  /** Type of its values if they are organisations. */
  readonly type?: TypeName;
  readonly values: (entity: Entity) => PropertyValue[];
}

const texts = (values: readonly (string | null | undefined)[]): PropertyValue[] =>
  values.flatMap((str) => (str ? [{ str }] : []));
const whole = (value: number | null): PropertyValue[] => (value === null ? [] : [{ int: value }]);
const degrees = (value: number | null): PropertyValue[] => (value === null ? [] : [{ float: value }]);
const those = (all: readonly Named[]): PropertyValue[] => all.map(({ id, name }) => ({ id, name }));
const called = (entity: Entity, ...uses: string[]) =>
  texts(entity.names.filter(({ use }) => uses.includes(use)).map(({ name }) => name));
const coded = (entity: Entity, scheme: string, before = '') =>
  texts(
    entity.identifiers
      .filter((id) => id.startsWith(`${scheme}:`))
      .map((id) => `${before}${id.slice(scheme.length + 1)}`),
  );

/** Name, meaning, whether it helps to find, and its values: a line each. */
const line = (
  id: string,
  name: string,
  description: string,
  matches: boolean,
  values: Property['values'],
  type?: TypeName,
): Property => ({ id, name, description, matches, values, ...(type && { type }) });

/** All properties; those common in queries first. */
export const PROPERTIES: readonly Property[] = [
  line('place', 'Place', 'Town or city', true, (of) => texts([of.place])),
  line('region', 'Region', 'Region of the United Kingdom, or of another country', true, (of) =>
    texts([of.region]),
  ),
  line('country', 'Country', 'Country', true, (of) => texts([of.country])),
  line('kind', 'Kind', 'One of the fixed kinds: MUSEUM, UNIVERSITY, …', true, (of) => texts([of.kind])),
  line('ror_id', 'ROR id', 'Research Organization Registry', true, (of) =>
    coded(of, 'ror', 'https://ror.org/'),
  ),
  line('mm_id', 'Mapping Museums id', "Mapping Museums' register", true, (of) => coded(of, 'mm')),
  line(
    'site_of',
    'Site of',
    'The organisation that it is a site or part of',
    true,
    (of) => those(of.parents),
    ANY,
  ),
  line('latitude', 'Latitude', 'Degrees north, WGS 84', true, (of) => degrees(of.latitude)),
  line('longitude', 'Longitude', 'Degrees east, WGS 84', true, (of) => degrees(of.longitude)),
  line('other_names', 'Other names', 'Short, printed and other names', true, (of) =>
    called(of, 'SHORT', 'PRINTED', 'OTHER'),
  ),
  line('former_names', 'Former names', 'Earlier names', true, (of) => called(of, 'FORMER')),
  line('website', 'Website', 'Address of the website', false, (of) => texts([of.website])),
  line('opened_from', 'Opened, first year', 'Earliest possible year of opening', false, (of) =>
    whole(of.openedFrom),
  ),
  line('opened_to', 'Opened, last year', 'Latest possible year of opening', false, (of) =>
    whole(of.openedTo),
  ),
  line('closed_from', 'Closed, first year', 'Earliest possible year of closing', false, (of) =>
    whole(of.closedFrom),
  ),
  line('closed_to', 'Closed, last year', 'Latest possible year of closing', false, (of) =>
    whole(of.closedTo),
  ),
  line('sites', 'Sites', 'Its sites and parts', false, (of) => those(of.sites), ANY),
  line(
    'partners',
    'Partners',
    'Number of organisations that it lent to, borrowed from or worked with',
    false,
    (of) => whole(of.partners),
  ),
  line('loans', 'Loans', 'Number of loans that it lent or borrowed', false, (of) => whole(of.loans)),
  line('projects', 'Projects', 'Number of projects that it took part in', false, (of) => whole(of.projects)),
];

const byId = new Map(PROPERTIES.map((property) => [property.id, property]));

/**
 * The property with this id. Throws a ReconcileError with all ids if there is none; `where` is the
 * parameter's name.
 */
export function propertyOf(where: string, id: string): Property {
  const property = byId.get(id);
  if (property) return property;
  throw new ReconcileError(
    400,
    `${where}: there is no property ${quoted(id)}. Properties are ${[...byId.keys()].join(', ')}.`,
  );
}
