import type { FilterContext, Subject } from './subject.js';

type Value = Readonly<Record<string, unknown>>;

const ENDS: ReadonlySet<string> = new Set(['museum', 'partner']);
const KEPT: ReadonlySet<string> = new Set(['kind', 'national', 'region']);

/** Maximum number of kind–region pairs for the predicate; with more, the partners are matched instead. */
const MOST_PAIRS = 100;

/** Property of a partnership that copies one of an end's: `museumRegion`. */
const storedAs = (end: string, property: string) =>
  `${end}${property.charAt(0).toUpperCase()}${property.slice(1)}`;

const isAsked = (value: unknown) => value !== undefined && value !== null;

/**
 * Splits a condition on an end of a partnership: the part covered by properties of the partnership itself
 * (derivePartnerships.cypher), and the rest.
 */
export function splitPushdown(
  subject: Subject,
  end: string,
  asked: Value,
): { readonly pushed: Value; readonly rest: Value } {
  if (subject.type !== 'Partnership' || !ENDS.has(end)) return { pushed: {}, rest: asked };
  const given = Object.entries(asked).filter(([, value]) => isAsked(value));
  const pushed = given
    .filter(([name]) => KEPT.has(name))
    .map(([name, value]) => [storedAs(end, name), value] as const);
  return {
    pushed: Object.fromEntries(pushed.sort(([one], [other]) => (one < other ? -1 : 1))),
    rest: Object.fromEntries(given.filter(([name]) => !KEPT.has(name))),
  };
}

/**
 * Predicate "has partners of these kinds in these regions", on properties of the organisation
 * (deriveTotals.cypher); equivalent to matching the partners. Undefined if neither is filtered. `whole`: the
 * predicate covers the complete condition.
 */
export function partnerKindPredicate(
  { writer }: FilterContext,
  { type, node }: Subject,
  name: string,
  asked: Value,
): { readonly text: string; readonly whole: boolean } | undefined {
  const of = asked.node as Value | null | undefined;
  if (type !== 'Organisation' || name !== 'partners' || !of) return undefined;
  const kinds = of.kind as readonly string[] | null | undefined;
  const regions = of.region as readonly string[] | null | undefined;
  if (!kinds && !regions) return undefined;
  const keys = (kinds ?? ['']).flatMap((kind) =>
    (regions ?? ['']).map((region) => (regions ? `${kind}|${region}` : kind)),
  );
  if (keys.length > MOST_PAIRS) return undefined;
  const others = [...Object.entries(asked), ...Object.entries(of)].filter(
    ([key, value]) => isAsked(value) && !['node', 'kind', 'region'].includes(key),
  );
  const partners = `coalesce(${node}.partnersAmong, [])`;
  return {
    text:
      keys.length === 1
        ? `${writer.parameter(keys[0])} IN ${partners}`
        : `any(among IN ${writer.parameter(keys)} WHERE among IN ${partners})`,
    whole: others.length === 0,
  };
}

/**
 * Properties that a filter restricts to one value each. `isProperty` tests if a filter key is a property of
 * the node itself.
 */
export function equalityProperties(
  subject: Subject,
  filter: Value,
  isProperty: (name: string) => boolean,
): Set<string> {
  const one = ([, value]: [string, unknown]) => Array.isArray(value) && value.length === 1;
  const own = Object.entries(filter).filter(([name]) => isProperty(name));
  const ends = Object.entries(filter).flatMap(([name, value]) =>
    isAsked(value) ? Object.entries(splitPushdown(subject, name, value as Value).pushed) : [],
  );
  return new Set([...own, ...ends].filter(one).map(([name]) => name));
}
