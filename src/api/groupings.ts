import type { Order } from './orders.js';

/** Key to group a list by. */
export interface GroupKey {
  /** File of `cypher/facets` with the values, without the type: `Loan.REGION`. */
  readonly facet: string;
  readonly description: string;
  /** Name of the group of unknown values. */
  readonly unknown: string;
}

/** A sum or another measure of a group. */
interface Sum {
  readonly description: string;
  /** True if null when nothing is known; otherwise always a number. */
  readonly nullable?: boolean;
  readonly order: boolean;
  /** True if it need not be a whole number. */
  readonly fraction?: boolean;
}

/** How the lists of one type of thing are grouped. */
export interface Grouping {
  /** Plural noun: “loans”. */
  readonly of: string;
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly sums: Readonly<Record<string, Sum>>;
  /** Order of the first things in a group. */
  readonly top: string;
}

const key = (facet: string, description: string, unknown = 'Not stated'): GroupKey => ({
  facet,
  description,
  unknown,
});

const TIME =
  'A partly known date counts in each period that it may overlap, as with `during`; `certain` is the number that definitely overlap. ' +
  'Activity without an end may be continuing: it counts up to the last year in the data.';
const UNDATED = 'No date stated';
const SERVED = 'No outcome stated';
const YEAR = key('YEAR', `The calendar year: 2018. ${TIME}`, UNDATED);
const REPORTING_YEAR = key('REPORTING_YEAR', `April to March: 2017/18. ${TIME}`, UNDATED);
const FUNDER = key('FUNDER', 'Funders. Each counts once.', 'No funder stated');

const objects: Sum = {
  description: 'Total of the known numbers of objects lent. Null: unknown for all.',
  nullable: true,
  order: true,
};
const objectsKnown: Sum = { description: 'Number of loans whose number of objects is known.', order: false };
const years = (measure: string): Sum => ({
  description: `${measure} of the partnerships’ durations: years from \`firstYear\` to \`lastYear\`, both counted, of all activity of the two. Interpolated between two values. Null: unknown for all.`,
  nullable: true,
  fraction: true,
  order: false,
});
const people: Sum = {
  description:
    'Total of the known numbers of people reached. People reached twice count twice. Null: unknown for all.',
  nullable: true,
  order: true,
};
const peopleKnown: Sum = { description: 'Number of records whose number of people is known.', order: false };

/** How partnerships, loans and projects are grouped, by the name of their type. */
export const groupings: Readonly<Record<string, Grouping>> = {
  Partnership: {
    of: 'partnerships',
    top: 'Most loans and projects first.',
    keys: {
      MUSEUM: key('MUSEUM', 'The museum.'),
      MUSEUM_REGION: key('MUSEUM_REGION', 'The museum’s region or nation of the UK, or ABROAD.'),
      PARTNER: key('PARTNER', 'The partner.'),
      PARTNER_KIND: key('KIND', 'The kind of the partner.'),
      PARTNER_REGION: key('REGION', 'The partner’s region or nation of the UK, or ABROAD.'),
      PARTNER_COUNTRY: key('COUNTRY', 'The partner’s country.'),
      ACTIVITY: key('ACTIVITY', 'Activities of the two. Each counts once.'),
      YEAR: {
        ...YEAR,
        description: `${YEAR.description} Taken from each loan and project, so years without activity are not counted.`,
      },
      REPORTING_YEAR: {
        ...REPORTING_YEAR,
        description: `${REPORTING_YEAR.description} Taken from each loan and project, so years without activity are not counted.`,
      },
      DECADE: key('DECADE', `The decade: 2010s. ${TIME}`, UNDATED),
      OUTCOME: key('OUTCOME', 'Outcomes of loans and projects of the two. Each counts once.', SERVED),
      FUNDER: key(
        'FUNDER',
        'Funders of loans and projects of the two. Each counts once.',
        'No funder stated',
      ),
    },
    sums: {
      loans: {
        description: 'Total loans of the partnerships in the group that match the filter.',
        order: true,
      },
      projects: {
        description:
          'Total projects of the partnerships in the group that match the filter. A project with several partners counts for each.',
        order: true,
      },
      objects,
      objectsKnown,
      yearsKnown: {
        description: 'Number of partnerships whose first and last year of activity are known.',
        order: false,
      },
      medianYears: {
        ...years('Median'),
        order: true,
      },
      lowerQuartileYears: years('Lower quartile'),
      upperQuartileYears: years('Upper quartile'),
    },
  },
  Loan: {
    of: 'loans',
    top: 'Most objects first; unknown numbers last.',
    keys: {
      LENDER: key('LENDER', 'Lenders. Each counts once.'),
      LENDER_KIND: key('LENDER_KIND', 'The kind of the lender.'),
      LENDER_REGION: key('LENDER_REGION', 'The lender’s region or nation of the UK, or ABROAD.'),
      LENDER_COUNTRY: key('LENDER_COUNTRY', 'The lender’s country.'),
      BORROWER: key('BORROWER', 'Borrowers. Each counts once.'),
      BORROWER_KIND: key('BORROWER_KIND', 'The kind of the borrower.'),
      BORROWER_REGION: key('REGION', 'The borrower’s region or nation of the UK, or ABROAD.'),
      COUNTRY: key('COUNTRY', 'The borrower’s country.'),
      PURPOSE: key('KIND', 'Purpose of the loan.'),
      TERM: key('TERM', 'Short or long loan.'),
      PROGRAMME: key('PROGRAMME', 'The loan or touring programme.', 'No programme stated'),
      YEAR,
      REPORTING_YEAR,
      OUTCOME: key('OUTCOME', 'Outcomes. Each counts once.', SERVED),
      FUNDER,
    },
    sums: { objects, objectsKnown, people, peopleKnown },
  },
  Project: {
    of: 'projects',
    top: 'Most participants first.',
    keys: {
      KIND: key('KIND', 'Its activity.'),
      OUTCOME: key('OUTCOME', 'Outcomes. Each counts once.', SERVED),
      FUNDER,
      MUSEUM: key(
        'MUSEUM',
        'Museums that take part, in any role. Each counts once; a site counts for its museum.',
      ),
      PARTNER: key(
        'PARTNER',
        'Participants in other roles than MUSEUM. Each counts once; a site counts for its parent.',
        'No such participant',
      ),
      PARTNER_KIND: key(
        'PARTNER_KIND',
        'Kinds of the participants in other roles than MUSEUM. Each counts once.',
      ),
      REGION: key('REGION', 'UK regions or nations of the participants, and ABROAD. Each counts once.'),
      COUNTRY: key('COUNTRY', 'Countries of the participants. Each counts once.'),
      YEAR,
      REPORTING_YEAR,
    },
    sums: {
      participations: {
        description:
          'Total participants of the projects. An organisation in several projects counts in each.',
        order: true,
      },
      people,
      peopleKnown,
    },
  },
};

/** Order key of a sum: `medianYears` is MEDIAN_YEARS. */
export const orderKeyOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Orders of groups, and the property of each. */
export const groupOrders = (
  name: string,
): Readonly<Record<string, { property: string; known: boolean }>> => ({
  COUNT: { property: 'count', known: true },
  NAME: { property: 'sortName', known: true },
  ...Object.fromEntries(
    Object.entries(groupings[name]?.sums ?? {})
      .filter(([, sum]) => sum.order)
      .map(([property, sum]) => [orderKeyOf(property), { property, known: !sum.nullable }]),
  ),
});

/** The requested order of groups, or the default. */
export function groupOrderOf(name: string, asked: { by: string; direction: string } | undefined): Order {
  const { by, direction } = asked ?? { by: 'COUNT', direction: 'DESC' };
  const choice = groupOrders(name)[by];
  if (!choice) throw new Error(`No order ${by} for groups of ${name}`);
  return { name: `${by}:${direction}`, on: 'node', descending: direction === 'DESC', ...choice };
}
