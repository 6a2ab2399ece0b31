import type { Reported } from './facts.js';

const known = new WeakMap<Reported, ReadonlyMap<string, string>>();

/** Names of the national museums with loans, projects or published figures, by id, in the order of names. */
export function museumsOf(data: Reported): ReadonlyMap<string, string> {
  const found = known.get(data) ?? read(data);
  known.set(data, found);
  return found;
}

function read({ sorts, figures }: Reported): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { organisation, organisationName } of figures)
    if (organisation !== null) names.set(organisation, organisationName ?? organisation);
  for (const { museum, museumName } of sorts) names.set(museum, museumName);
  return new Map([...names].sort(([, one], [, other]) => (one < other ? -1 : 1)));
}
