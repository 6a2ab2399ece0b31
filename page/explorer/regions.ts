/** Country that is divided into regions and nations. */
export const HOME = 'United Kingdom';

/** Facet value. */
export interface FacetValue {
  /** Null if not stated. */
  readonly key: string | null;
  readonly name: string;
  readonly count: number;
}
type Row = Pick<FacetValue, 'name' | 'count'>;

/**
 * Partners by place: UK regions, abroad, and not stated. Largest first. `home`: counts by region, UK only.
 */
export function regionRows(home: readonly FacetValue[], countries: readonly FacetValue[]): Row[] {
  const count = (fits: (key: string | null) => boolean) =>
    countries.reduce((sum, value) => sum + (fits(value.key) ? value.count : 0), 0);
  const rows = [
    ...home.map(({ key, name, count }) => ({ name: key === null ? 'UK, region not stated' : name, count })),
    { name: 'Abroad', count: count((key) => key !== null && key !== HOME) },
    { name: 'Country not stated', count: count((key) => key === null) },
  ];
  return rows.filter((row) => row.count > 0).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
