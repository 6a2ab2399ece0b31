import type { GraphQLResolveInfo } from 'graphql';
import type { Measured } from '../network/networkCache.js';
import type { DateRange } from './dateRange.js';
import { between } from './errors.js';

/** A number of rows that is allowed. */
export function validatePageSize(asked: number, from: number, to: number, path: string): number {
  return between(
    asked,
    from,
    to,
    path,
    `${asked} rows were requested; the allowed range is ${from} to ${to}.`,
  );
}

/** Whether the answer's sources are to be counted. */
export const isMetaSelected = (info: GraphQLResolveInfo): boolean => isSelected(info, ['meta']);

/** True if one of these fields is selected. */
export function isSelected(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  const has = (selections: readonly object[]): boolean =>
    selections.some((one) => {
      const { name, selectionSet, kind } = one as {
        name?: { value: string };
        selectionSet?: { selections: object[] };
        kind: string;
      };
      if (kind === 'Field') return fields.includes(name?.value ?? '');
      const inner =
        kind === 'FragmentSpread' ? info.fragments[name?.value ?? '']?.selectionSet : selectionSet;
      return has(inner?.selections ?? []);
    });
  return info.fieldNodes.some(({ selectionSet }) => has(selectionSet?.selections ?? []));
}

/** `meta` of whole-network measures: what is left out, and the date range. */
export function measuresMeta(
  { network, measures }: Measured,
  whole: Measured['network'],
  window: DateRange | undefined,
) {
  const undated = whole.strength.reduce((sum, strength) => sum + strength, 0) - whole.earliestStart.length;
  const leftOut = [
    { what: 'sites (their activity counts for the parent organisation)', count: whole.about.sites },
    { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: whole.about.collectives },
    {
      what: window ? 'organisations without a partner in this period' : 'organisations without a partner',
      count: network.ids.length - measures.size,
    },
    ...(window ? [{ what: 'undated loans and projects', count: Math.max(0, undated) }] : []),
  ];
  return { leftOut, from: window?.from ?? null, to: window?.to ?? null };
}
