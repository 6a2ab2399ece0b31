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
  /** The rule in words. */
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
  'Sources tell the visitors of a whole run, and only of few; the survey tells those of the year: the two are not compared.';
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
    meaning: 'How many loans for display the national museums made that ran in the year.',
    counted: { ...LENT, count: 'THINGS', rule: `Loans ${SHOWN}, each once.`, unit: 'loans' },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'display_loan_objects',
    scopes,
    name: 'Objects on loan for display',
    unit: 'objects',
    meaning: 'How many objects were out on these loans.',
    counted: {
      ...LENT,
      count: 'OBJECTS',
      rule: `Objects of loans ${SHOWN}, added up where a source states how many.`,
      unit: 'objects',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'display_loan_venues',
    scopes: scopes.slice(0, 1),
    name: 'Places that had loans for display',
    unit: 'distinct venues',
    meaning: 'At how many different places these loans were shown.',
    counted: {
      ...LENT,
      count: 'PLACES',
      rule: `Venues (where none is named: borrowers) of loans ${SHOWN}, each once.`,
      unit: 'distinct venues',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'touring_exhibitions',
    scopes: scopes.slice(0, 1),
    name: 'Touring exhibitions',
    unit: 'exhibitions',
    meaning: 'How many exhibitions of national museums toured.',
    counted: {
      ...TOUR,
      count: 'TITLES',
      rule: `Titles of ${TOURED}, each once a museum.`,
      unit: 'exhibitions',
    },
  },
  {
    theme: COLLECTIONS + theme,
    measure: 'touring_exhibition_venues',
    scopes: scopes.slice(0, 1),
    name: 'Places that had touring exhibitions',
    unit: 'venues',
    meaning: 'At how many places they were shown.',
    counted: {
      ...TOUR,
      count: 'PLACES',
      rule: `Venues (where none is named: borrowers) of ${TOURED}, each once.`,
      unit: 'venues',
    },
  },
  {
    theme: AUDIENCES,
    measure: 'display_loan_audience',
    scopes,
    name: 'People who saw loans for display',
    unit: 'people',
    meaning: 'How many people the loans for display reached.',
    counted: {
      ...LENT,
      count: 'PEOPLE',
      rule: `Visitors of loans ${SHOWN}, added up where a source states them.`,
      unlike: RUN,
    },
  },
  {
    theme: AUDIENCES,
    measure: 'touring_exhibition_audience',
    scopes: scopes.slice(0, 1),
    name: 'People who saw touring exhibitions',
    unit: 'people',
    meaning: 'How many people the touring exhibitions reached.',
    counted: {
      ...TOUR,
      count: 'PEOPLE',
      rule: `Visitors of ${TOURED}, added up where a source states them.`,
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
  meaning: 'How many loans the national museums borrowed that ran in the year.',
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
  meaning: 'Projects that served this outcome, where the source says so.',
  counted: {
    way: 'TOGETHER',
    outcome: key,
    count: 'THINGS',
    rule: 'Projects of a national museum with somebody else that a source ascribes the outcome to, each once.',
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
    meaning: 'How many museums answered.',
    counted:
      'The survey’s own list of museums could not be seen: those marked as national here are likely and not certain.',
  },
  ...DISPLAY,
  {
    theme: `${COLLECTIONS}UK`,
    measure: 'uk_loan_venues',
    scopes: [UK],
    eachMuseum: true,
    name: 'UK loan venues (yearly indicator of each museum)',
    unit: 'venues',
    meaning: 'At how many places in the UK a museum’s objects were shown; published for each museum.',
    counted: {
      way: 'LENT',
      what: ['DISPLAY', 'TOURING_EXHIBITION'],
      count: 'PLACES',
      rule: 'UK venues (where none is named: borrowers) of loans for display and stops of touring exhibitions, each once.',
      unit: 'venues',
    },
  },
  {
    theme: `${COLLECTIONS}international`,
    measure: 'display_loan_countries',
    scopes: [ABROAD],
    name: 'Countries that had loans for display',
    unit: 'countries',
    meaning: 'To how many other countries loans for display went.',
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
    meaning: 'How many objects were lent for research.',
    counted: {
      way: 'LENT',
      what: ['RESEARCH'],
      count: 'OBJECTS',
      rule: 'Objects of loans for research by a national museum or its sites, added up where a source states how many.',
      unit: 'objects',
    },
  },
  {
    theme: `${COLLECTIONS}research`,
    measure: 'research_loan_institutions',
    scopes: [WORLD],
    name: 'Institutions that borrowed for research',
    unit: 'institutions',
    meaning: 'How many institutions borrowed for research.',
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
    meaning: 'How many acquisitions of other museums the national museums supported.',
    counted: {
      way: 'TOGETHER',
      what: ['JOINT_ACQUISITION'],
      count: 'THINGS',
      rule: 'Joint acquisitions of a national museum and others, each once.',
      unlike:
        'The survey counts acquisitions of others that were supported, by advice for example; the graph counts joint acquisitions.',
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
    meaning: 'How many partnerships with academic bodies there were.',
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
    meaning: 'How many research projects had partners.',
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
    meaning: 'How many doctoral students were supported.',
    counted:
      'Sources here tell of studentships as projects, some of them whole schemes, and not of students one by one.',
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
    meaning: 'How many formal networks the national museums led or belonged to.',
    counted: {
      way: 'TOGETHER',
      what: ['NETWORK'],
      count: 'THINGS',
      rule: 'Networks of a national museum that have a member in the UK, each once.',
      unlike: 'Nothing in the sources tells a formal network from another.',
    },
  },
  {
    theme: KNOWLEDGE,
    measure: 'apprenticeships',
    scopes: [UK],
    name: 'Apprenticeships',
    unit: 'apprenticeships',
    meaning: 'How many apprenticeships there were.',
    counted: 'Sources here tell of training programmes, not of apprentices one by one.',
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
    meaning: 'How often a museum was visited; published for each museum.',
    counted: 'Visits are published by the museums; nothing in loans and projects counts them.',
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
