/** What a rule counts among the matching facts. */
export type Counting =
  | 'THINGS'
  | 'TITLES'
  | 'PLACES'
  | 'COUNTRIES'
  | 'PARTNERS'
  | 'PAIRS'
  | 'OBJECTS'
  | 'PEOPLE';

/** How a measure is counted in this graph. */
export interface CountRule {
  readonly way: 'LENT' | 'BORROWED' | 'TOGETHER';
  /** Loan purposes or project kinds; all if absent. */
  readonly what?: readonly string[];
  readonly kinds?: readonly string[];
  readonly outcome?: string;
  readonly count: Counting;
  /** The rule as text. */
  readonly rule: string;
  /** The comparable published unit; none if `unlike` gives a reason. */
  readonly unit?: string;
  readonly unlike?: string;
}

/** A headline measure: its meaning and counting rule, or the reason why it is not counted. */
export interface Measure {
  readonly theme: string;
  readonly measure: string;
  readonly scopes: readonly string[];
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly counted: CountRule | string;
  /** Published for each museum, not for all as one total. */
  readonly eachMuseum?: true;
}

const UK = 'UK';
const ABROAD = 'international';
const WORLD = 'worldwide';
const ABROAD_PARTS = ['Europe outside the UK', 'Spain', 'United States', 'China'];

const COLLECTIONS = 'Sharing collections: ';
const SHOWN = 'lent by a national museum or its sites for display (not stops of touring exhibitions)';
const TOURED = 'stops of touring exhibitions lent by a national museum or its sites';
const RUN =
  'Sources state visitors for a whole run, and for few exhibitions; the survey states visitors in the year. The two are not compared.';
const LENT = { way: 'LENT', what: ['DISPLAY'] } as const;
const TOUR = { way: 'LENT', what: ['TOURING_EXHIBITION'] } as const;
const AUDIENCES = 'Audiences and outcomes';
const KNOWLEDGE = 'Sharing knowledge';

/** Measures with the same question for the UK, other countries and all: one row per theme. */
const DISPLAY: readonly Measure[] = [
  { theme: 'the whole', scopes: [WORLD] },
  { theme: 'UK', scopes: [UK] },
  { theme: 'international', scopes: [ABROAD, ...ABROAD_PARTS] },
].flatMap(({ theme, scopes }) => [
  {
    theme: COLLECTIONS + theme,
    measure: 'display_loans',
    scopes,
    name: 'Loans for display',
    unit: 'loans',
    meaning: 'Number of loans for display by national museums in the year.',
    counted: { ...LENT, count: 'THINGS', rule: `Loans ${SHOWN}, each once.`, unit: 'loans' },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'display_loan_objects',
    scopes,
    name: 'Objects on loan for display',
    unit: 'objects',
    meaning: 'Number of objects in these loans.',
    counted: {
      ...LENT,
      count: 'OBJECTS',
      rule: `Objects of loans ${SHOWN}, added up if a source states the number.`,
      unit: 'objects',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'display_loan_venues',
    scopes: scopes.slice(0, 1),
    name: 'Places that had loans for display',
    unit: 'distinct venues',
    meaning: 'Number of different places where these loans were shown.',
    counted: {
      ...LENT,
      count: 'PLACES',
      rule: `Venues (borrowers if no venue is named) of loans ${SHOWN}, each once.`,
      unit: 'distinct venues',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'touring_exhibitions',
    scopes: scopes.slice(0, 1),
    name: 'Touring exhibitions',
    unit: 'exhibitions',
    meaning: 'Number of touring exhibitions of the national museums.',
    counted: {
      ...TOUR,
      count: 'TITLES',
      rule: `Titles of ${TOURED}, each once per museum.`,
      unit: 'exhibitions',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'touring_exhibition_venues',
    scopes: scopes.slice(0, 1),
    name: 'Places that had touring exhibitions',
    unit: 'venues',
    meaning: 'Number of places where they were shown.',
    counted: {
      ...TOUR,
      count: 'PLACES',
      rule: `Venues (borrowers if no venue is named) of ${TOURED}, each once.`,
      unit: 'venues',
    },
  },
  {
    theme: AUDIENCES,
    measure: 'display_loan_audience',
    scopes,
    name: 'People who saw loans for display',
    unit: 'people',
    meaning: 'Number of people who saw the loans for display.',
    counted: {
      ...LENT,
      count: 'PEOPLE',
      rule: `Visitors of loans ${SHOWN}, added up if a source states them.`,
      unlike: RUN,
    },
  },
  {
    theme: AUDIENCES,
    measure: 'touring_exhibition_audience',
    scopes: scopes.slice(0, 1),
    name: 'People who saw touring exhibitions',
    unit: 'people',
    meaning: 'Number of people who saw the touring exhibitions.',
    counted: {
      ...TOUR,
      count: 'PEOPLE',
      rule: `Visitors of ${TOURED}, added up if a source states them.`,
      unlike: RUN,
    },
  },
]);

const borrowing = (scope: string): Measure => ({
  theme: `${COLLECTIONS}borrowing`,
  measure: 'loans_borrowed',
  scopes: [scope],
  name: 'Loans borrowed',
  unit: 'loans',
  meaning: 'Number of loans to the national museums in the year.',
  counted: {
    way: 'BORROWED',
    count: 'THINGS',
    rule: 'Loans to a national museum or its sites, by where the lender is, each once.',
    unit: 'loans',
  },
});

const outcome = (key: string, name: string): Measure => ({
  theme: AUDIENCES,
  measure: `projects_for_${key.toLowerCase()}`,
  scopes: [WORLD],
  name,
  unit: 'projects',
  meaning: 'Projects with this outcome, as stated by the source.',
  counted: {
    way: 'TOGETHER',
    outcome: key,
    count: 'THINGS',
    rule: 'Projects of a national museum and a partner for which a source states the outcome, each once.',
    unit: 'projects',
  },
});

/** All headline measures, in the order of the report. To add one, add a row. */
export const MEASURES: readonly Measure[] = [
  {
    theme: 'The survey',
    measure: 'museums_surveyed',
    scopes: [UK],
    name: 'Museums surveyed',
    unit: 'museums',
    meaning: 'Number of museums that responded.',
    counted:
      'The survey’s list of museums is not available: the national museums here are likely, but not certain.',
  },
  ...DISPLAY,
  {
    theme: `${COLLECTIONS}UK`,
    measure: 'uk_loan_venues',
    scopes: [UK],
    eachMuseum: true,
    name: 'UK loan venues (yearly indicator of each museum)',
    unit: 'venues',
    meaning: 'Number of places in the UK where a museum’s objects were shown; published for each museum.',
    counted: {
      way: 'LENT',
      what: ['DISPLAY', 'TOURING_EXHIBITION'],
      count: 'PLACES',
      rule: 'UK venues (borrowers if no venue is named) of loans for display and stops of touring exhibitions, each once.',
      unit: 'venues',
    },
  },
  {
    theme: `${COLLECTIONS}international`,
    measure: 'display_loan_countries',
    scopes: [ABROAD],
    name: 'Countries that had loans for display',
    unit: 'countries',
    meaning: 'Number of other countries that received loans for display.',
    counted: {
      ...LENT,
      count: 'COUNTRIES',
      rule: `Countries of the borrowers of loans ${SHOWN}, each once.`,
      unit: 'countries',
    },
  },
  {
    theme: `${COLLECTIONS}research`,
    measure: 'research_loan_objects',
    scopes: [WORLD],
    name: 'Objects on loan for research',
    unit: 'objects',
    meaning: 'Number of objects lent for research.',
    counted: {
      way: 'LENT',
      what: ['RESEARCH'],
      count: 'OBJECTS',
      rule: 'Objects of loans for research by a national museum or its sites, added up if a source states the number.',
      unit: 'objects',
    },
  },
  {
    theme: `${COLLECTIONS}research`,
    measure: 'research_loan_institutions',
    scopes: [WORLD],
    name: 'Institutions that borrowed for research',
    unit: 'institutions',
    meaning: 'Number of institutions that borrowed for research.',
    counted: {
      way: 'LENT',
      what: ['RESEARCH'],
      count: 'PARTNERS',
      rule: 'Borrowers of loans for research by a national museum or its sites, each once.',
      unit: 'institutions',
    },
  },
  {
    theme: `${COLLECTIONS}acquisitions`,
    measure: 'acquisitions_supported',
    scopes: [UK],
    name: 'Acquisitions supported',
    unit: 'acquisitions',
    meaning: 'Number of other museums’ acquisitions that the national museums supported.',
    counted: {
      way: 'TOGETHER',
      what: ['JOINT_ACQUISITION'],
      count: 'THINGS',
      rule: 'Joint acquisitions of a national museum and others, each once.',
      unlike:
        'The survey counts supported acquisitions by others, for example with advice; the graph counts joint acquisitions.',
    },
  },
  borrowing(UK),
  borrowing(ABROAD),
  {
    theme: KNOWLEDGE,
    measure: 'academic_partnerships',
    scopes: [UK],
    name: 'Academic partnerships',
    unit: 'partnerships',
    meaning: 'Number of partnerships with academic organisations.',
    counted: {
      way: 'TOGETHER',
      kinds: ['UNIVERSITY', 'COLLEGE', 'RESEARCH_INSTITUTE'],
      count: 'PAIRS',
      rule: 'Pairs of a national museum and a UK university, college or research institute with a project of the year, each once.',
      unit: 'partnerships',
    },
  },
  {
    theme: KNOWLEDGE,
    measure: 'research_projects_with_partners',
    scopes: [UK],
    name: 'Research projects with partners',
    unit: 'projects',
    meaning: 'Number of research projects with partners.',
    counted: {
      way: 'TOGETHER',
      what: ['RESEARCH'],
      count: 'THINGS',
      rule: 'Research projects of a national museum that have a partner in the UK, each once.',
      unit: 'projects',
    },
  },
  {
    theme: KNOWLEDGE,
    measure: 'doctoral_students_supported',
    scopes: [UK],
    name: 'Doctoral students supported',
    unit: 'students',
    meaning: 'Number of doctoral students supported.',
    counted:
      'The sources describe studentships as projects, some of them whole schemes, not individual students.',
  },
  {
    theme: KNOWLEDGE,
    measure: 'doctoral_projects',
    scopes: [UK],
    name: 'Studentships and studentship schemes',
    unit: 'projects',
    meaning: 'Projects of doctoral study; one may be a scheme with many students.',
    counted: {
      way: 'TOGETHER',
      what: ['DOCTORAL_STUDENTSHIP'],
      count: 'THINGS',
      rule: 'Studentships, placements and schemes of a national museum that have a partner in the UK, each once.',
      unit: 'projects',
    },
  },
  {
    theme: KNOWLEDGE,
    measure: 'formal_networks',
    scopes: [UK],
    name: 'Formal networks',
    unit: 'networks',
    meaning: 'Number of formal networks that the national museums led or belonged to.',
    counted: {
      way: 'TOGETHER',
      what: ['NETWORK'],
      count: 'THINGS',
      rule: 'Networks of a national museum that have a member in the UK, each once.',
      unlike: 'The sources do not distinguish formal networks from others.',
    },
  },
  {
    theme: KNOWLEDGE,
    measure: 'apprenticeships',
    scopes: [UK],
    name: 'Apprenticeships',
    unit: 'apprenticeships',
    meaning: 'Number of apprenticeships.',
    counted: 'The sources describe training programmes, not individual apprentices.',
  },
  outcome('PARTICIPATION', 'Projects for participation'),
  outcome('LEARNING_AND_EDUCATION', 'Projects for learning and education'),
  outcome('SKILLS_AND_CAREERS', 'Projects for skills and careers'),
  outcome('HEALTH_AND_WELLBEING', 'Projects for health and wellbeing'),
  {
    theme: AUDIENCES,
    measure: 'visits',
    scopes: [WORLD],
    eachMuseum: true,
    name: 'Visits (yearly indicator of each museum)',
    unit: 'visits',
    meaning: 'Number of visits to a museum; published for each museum.',
    counted: 'Visits are published by the museums and cannot be counted from loans and projects.',
  },
];

/** The order of the themes. */
export const THEMES: readonly string[] = [
  'The survey',
  ...['the whole', 'UK', 'international', 'research', 'acquisitions', 'borrowing'].map(
    (part) => COLLECTIONS + part,
  ),
  KNOWLEDGE,
  AUDIENCES,
];
