/** Facts recorded about a source: columns of data/tables/sources.csv and pages.csv, and properties of Source. Empty: not recorded. */
export const SOURCE_FACTS = [
  'url',
  'title',
  'publisher',
  'kind',
  'published',
  'retrieved',
  'licence',
  'note',
] as const;
