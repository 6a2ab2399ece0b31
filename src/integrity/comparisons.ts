/**
 * Checks that recompute stored data and compare: name and question, like the invariants in `cypher/doctor`.
 */
export const COMPARISONS = {
  'Graph.schema': 'Do all constraints and indexes exist, and are they online?',
  'Graph.feed': 'Are the changes in the feed numbered without gaps, and do they lead to the current state?',
  'Row.statement': 'Does the content of every row match its id, and can it be read?',
  'Organisation.claims': 'Does every organisation have exactly the claims of its live rows?',
  'Organisation.attributes':
    'Do the name, place and links of every organisation follow from its claims and the tables?',
  'Organisation.sources': 'Does every organisation have exactly the sources of its rows?',
  'Loan.bounds': 'Do the possible days of every loan match its dates as stated?',
  'Loan.built': 'Does every loan follow from its rows?',
  'Project.bounds': 'Do the possible days of every project match its dates as stated?',
  'Project.built': 'Does every project follow from its rows?',
  'Figure.built': 'Does every figure follow from its rows?',
  'Source.description':
    'Does the description of every source follow from its address and the table of sources?',
  'Organisation.partnerships':
    'Do the totals of every partnership match its loans and projects, and does every connected pair have one?',
  'Organisation.totals': 'Do the stored totals of every organisation match its loans, projects and partners?',
} as const;
