import { FileError } from '../../csv/fileError.js';
import type { Layout } from './layout.js';

/** Other headings of a column, folded. A heading that fits two columns of a layout fits none. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  lender: words(
    'lender name, lending museum, lending institution, lending organisation, lent by, name of lender',
  ),
  borrower: words(
    'borrower name, borrowing museum, borrowing institution, borrowing organisation, borrowed by, lent to, name of borrower, recipient',
  ),
  borrower_kind: words('borrower type, type of borrower, kind of borrower'),
  venue: words('venue name, exhibition venue, venues'),
  place: words('town, city, town or city, town city, location'),
  uk_region_or_country: words('region, country, region or country, uk region'),
  uk_region: words('region, region or country'),
  title: words(
    'exhibition, exhibition title, loan title, title of exhibition, title of loan, project title, project name',
  ),
  object: words('object description, description of objects, description of object, objects lent'),
  purpose: words('purpose of loan, loan purpose'),
  term: words('loan term, length of loan'),
  objects_count: words(
    'objects, number of objects, no of objects, no objects, object count, objects number, quantity, qty, number of items, no of items, items, number of works, no of works',
  ),
  start: words(
    'start date, date from, from date, from, loan start, loan start date, start of loan, date out, begins, begin, date start',
  ),
  end: words(
    'end date, date to, to date, to, until, loan end, loan end date, end of loan, return date, date returned, ends, date end',
  ),
  visitors: words('number of visitors, visitor numbers, visitor number, no of visitors, attendance'),
  people: words('number of people, people reached, no of people, participants'),
  programme: words('program, scheme'),
  funder: words('funders, funded by, funding, name of funder'),
  source: words('source url, url, web page, webpage, link, evidence, reference, source link, sources'),
  lender_id: words('lender identifier, lender ror'),
  borrower_id: words('borrower identifier, borrower ror'),
  loan_id: words('loan number, loan no, loan ref, loan reference, loan reference number'),
  project_id: words('project number, project no, project ref, project reference'),
  outcomes: words('outcome'),
  note: words('notes, comment, comments, remarks, remark'),
  museum: words('museum name, lead museum, name of museum'),
  partner: words('partner name, partner organisation, name of partner'),
  partner_kind: words('partner type, type of partner, kind of partner'),
  project: words('project title, project name, title, name of project'),
  kind: words('type, activity, activity type, type of activity, kind of activity'),
  museums: words('museum'),
  partners: words('partner, partner organisations'),
  participant: words('participant name, name of participant, participating organisation'),
  participant_id: words('participant identifier, participant ror'),
  participant_kind: words('participant type, type of participant, kind of participant'),
  role: words('participant role, role in project'),
  funder_id: words('funder identifier, funder ror'),
  amount: words('amount awarded, award amount'),
  name: words('organisation, organisation name, museum name, name of organisation, institution'),
  website: words('web site, web address'),
  country: words('nation'),
  organisation: words('organisation name, museum, museum name'),
  year: words('reporting year, financial year'),
  value: words('number, figure, count'),
};

function words(text: string): string[] {
  return text.split(', ').map(foldHeading);
}

/** A heading in lower case with underscores, without remarks in brackets, marks and accents: `Start Date (dd/mm/yyyy) *` is `start_date`. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/['’.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** A heading that is read as a column of a layout. */
export interface Heading {
  /** The file’s own heading. */
  readonly heading: string;
  readonly column: string;
  /** True if the heading is a synonym, and not only written in another way. */
  readonly bySynonym: boolean;
}

/**
 * Finds the column of a layout for each heading of a file: by its exact name, by its name in another case or with spaces, or by a synonym.
 * A name takes precedence over a synonym, and the first synonym over others. Throws a FileError if two headings are the same name.
 */
export function readHeadings(header: readonly string[], layout: Layout, file: string): Heading[] {
  const found = new Map<string, Heading>();
  for (const matches of [exactly, byName, bySynonym])
    for (const heading of header) {
      if ([...found.values()].some((one) => one.heading === heading)) continue;
      const column = matches(heading, layout);
      if (column === undefined) continue;
      const other = found.get(column);
      if (!other) found.set(column, { heading, column, bySynonym: matches === bySynonym });
      else if (matches !== bySynonym)
        throw new FileError(
          `${file} has two columns for ${column}: ${other.heading} and ${heading}. Rename or delete one of them.`,
        );
    }
  return [...found.values()];
}

const exactly = (heading: string, { columns }: Layout) => columns.find(({ name }) => name === heading)?.name;

function byName(heading: string, { columns }: Layout): string | undefined {
  const folded = foldHeading(heading);
  return columns.find(({ name }) => name === folded)?.name;
}

function bySynonym(heading: string, { columns }: Layout): string | undefined {
  const folded = foldHeading(heading);
  const fitting = columns.filter(({ name }) => SYNONYMS[name]?.includes(folded));
  return fitting.length === 1 ? fitting[0]!.name : undefined;
}

const SYNONYM_WORDS = new Set(Object.values(SYNONYMS).flat());

/** True if the text is a heading of a column of any of the layouts. */
export function isHeadingOf(layouts: readonly Layout[]): (text: string) => boolean {
  const names = new Set(layouts.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return (text) => {
    if (text.length > 60) return false;
    const folded = foldHeading(text);
    return names.has(folded) || SYNONYM_WORDS.has(folded);
  };
}
