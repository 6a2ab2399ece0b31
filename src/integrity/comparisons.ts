/**
 * Checks that recompute stored data and compare: name and question, like the invariants in `cypher/doctor`.
 */
export const COMPARISONS = {
  'Graph.schema': 'Are all constraints and indexes there, and do they answer?',
  'Graph.feed': 'Are the changes of the feed numbered without a gap, and do they end with what is there?',
  'Row.says': 'Does every row say what its id was made from, in a text that can be read?',
  'Organisation.heard': 'Does every organisation keep just what live rows say of it?',
  'Organisation.settled':
    'Is every organisation called, placed and joined as its testimony and the tables say?',
  'Organisation.listed': 'Are the sources of an organisation those of the rows that are about it?',
  'Loan.bounds': 'Do the days that the dates of every loan allow agree with the dates as written?',
  'Loan.built': 'Is every loan what the rows that state it make of it?',
  'Project.bounds': 'Do the days that the dates of every project allow agree with the dates as written?',
  'Project.built': 'Is every project what the rows that state it make of it?',
  'Figure.built': 'Is every figure what the rows that state it make of it?',
  'Source.described': 'Is every source described as its address and the table of sources say?',
  'Organisation.partnerships':
    'Is every summed partnership what its loans and projects come to, and is there one for each pair that they join?',
  'Organisation.totals':
    'Are the kept totals of every organisation those of its loans, projects and partners?',
} as const;
