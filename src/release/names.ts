/** How the data set is called, in folders and descriptors. */
export const NAME = 'museum-partnership-graph';

export const TITLE = 'Museum partnership graph';

export const ABOUT =
  'Partnerships of museums: which organisations work together, through which loans and projects, since when, and on what evidence.';

/** Author in citations. */
export const AUTHORS = 'Contributors to the museum partnership graph';

export const KEYWORDS = ['museums', 'partnerships', 'loans', 'touring exhibitions', 'network', 'open data'];

/** Leading notice for synthetic data. */
export const SYNTHETIC =
  'SYNTHETIC DATA: generated for tests and benchmarks. Do not treat anything in it as fact.';
