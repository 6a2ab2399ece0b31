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

/** Facts that a return can state about a source: columns of the layout `sources`. */
export const STATED_FACTS = ['title', 'publisher', 'kind', 'published', 'retrieved', 'licence'] as const;

export type StatedFacts = Readonly<Partial<Record<(typeof STATED_FACTS)[number], string>>>;
