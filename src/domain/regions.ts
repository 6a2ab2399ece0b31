/** Regions of England, as sources and data/tables/regions.csv name them. */
export const ENGLISH_REGIONS = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and the Humber',
] as const;

/** All regions that an organisation can have: those of England and the other nations of the United Kingdom. */
export const REGIONS: readonly string[] = [...ENGLISH_REGIONS, 'Northern Ireland', 'Scotland', 'Wales'];
