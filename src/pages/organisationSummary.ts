import { count, listed, named } from '../domain/display.js';

/** What the sentence about an organisation is made of. */
export interface Partnered {
  readonly kind: string;
  readonly national: boolean;
  readonly place: string | null;
  readonly region: string | null;
  readonly country: string | null;
  /** Partners that sources name. */
  readonly partners: number;
  /** Groups of partners whose members no source names. */
  readonly groups: number;
  /** Values of the facet REGION: keys of regions, `ABROAD`, or null if not stated. */
  readonly regions: readonly { readonly key: string | null }[];
  /** Partners with the numbers of their loans and projects. */
  readonly candidates: readonly Candidate[];
  readonly firstYear: number | null;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly loans: number;
  readonly projects: number;
}

/** “National museum, London”: kind and location, each word once. */
export const kindAndPlace = ({
  kind,
  national,
  place,
  region,
  country,
}: Omit<Partnered, 'partners'> | Partnered) =>
  [...new Set([national ? 'National museum' : named(kind), place, region, country])]
    .filter(Boolean)
    .join(', ');

/** The key facts of an organisation in words. Nothing recorded is not stated as 0. */
export function summaryOf(one: Partnered): string {
  if (one.partners === 0)
    return 'No partner is recorded in this sample; that does not mean that it has none.';
  const known = one.regions.filter(({ key }) => key !== null && key !== 'ABROAD').length;
  const places = [
    ...(known > 0 ? [count(known, 'region or nation of the UK', 'regions and nations of the UK')] : []),
    ...(one.regions.some(({ key }) => key === 'ABROAD') ? ['abroad'] : []),
  ];
  const where = places.length === 0 ? '' : places[0] === 'abroad' ? ', abroad' : ` in ${listed(places)}`;
  const most = mostFrequent(one.candidates);
  const often = most.length > 0 && one.partners > most.length ? `; most often with ${listed(most)}` : '';
  const since = one.firstYear === null ? '' : `; earliest known start in ${one.firstYear}`;
  const groups = one.groups > 0 ? ` and ${count(one.groups, 'unnamed group')}` : '';
  return `Works with ${count(one.partners, 'organisation')}${groups}${where}${often}${since}.`;
}

/** Names of the partners with the most loans and projects, at most three. Empty if more than three share the highest number, or it is 1. */
export function mostFrequent(candidates: readonly Candidate[]): string[] {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const together = ({ loans, projects }: Candidate) => loans + projects;
  const highest = Math.max(0, ...[...byId.values()].map(together));
  const names = [...byId.values()].filter((one) => together(one) === highest).map(({ name }) => name);
  return highest > 1 && names.length <= 3 ? names.sort() : [];
}
