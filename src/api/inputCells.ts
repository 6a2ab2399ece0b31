import { badInput } from './errors.js';
import type { FunderInput, LoanInput, OrganisationInput, ProjectInput, VenueInput } from './inputs.js';

/** Cells of a layout, as a row of a file has them. */
export type Cells = Readonly<Record<string, string>>;

/** Separator of several values in a cell. */
const BETWEEN = ' | ';

/** A loan as a row of the layout `loans`. */
export function loanCells(input: LoanInput): Cells {
  const { borrowers } = input;
  const places = borrowers.flatMap(({ place }) => (place ? [place] : []));
  if (places.length > 0 && borrowers.length > 1)
    throw badInput(
      'places cannot be given for several borrowers. Give the borrowers’ ids instead.',
      'input.borrowers',
    );
  return written({
    title: input.title,
    lender: names(input.lenders, 'input.lenders'),
    lender_id: ids(input.lenders),
    borrower: names(borrowers, 'input.borrowers'),
    borrower_id: ids(borrowers),
    borrower_kind: positions(borrowers.map(({ kind }) => kind)),
    place: places[0],
    venue: input.venues?.map(venue).join(BETWEEN),
    purpose: input.purpose,
    term: input.term,
    object: input.object,
    objects_count: input.objects,
    visitors: input.people,
    start: input.start,
    end: input.end,
    programme: input.programme,
    outcomes: input.outcomes?.join(';'),
    funder: funders(input.funders),
    loan_id: input.ownId,
    source: sources(input.sources),
  });
}

/** A project as a row of the layout `projects`. */
export function projectCells(input: ProjectInput): Cells {
  const { museums, partners } = input;
  return written({
    title: input.title,
    project_id: input.ownId,
    kind: input.kind,
    museums: names(museums, 'input.museums'),
    museum_ids: ids(museums),
    partners: names(partners, 'input.partners'),
    partner_ids: ids(partners),
    partner_kinds: positions(partners.map(({ kind }) => kind)),
    partner_places: positions(partners.map(({ place }) => place)),
    outcomes: input.outcomes?.join(';'),
    people: input.people,
    start: input.start,
    end: input.end,
    objects: input.objects,
    funder: funders(input.funders),
    source: sources(input.sources),
  });
}

/** An organisation as a row of the layout `organisations`; `id`: the existing organisation. */
export function organisationCells(input: OrganisationInput, id?: string): Cells {
  const { opened, closed } = input;
  return written({
    name: name(input.name, 'input.name'),
    id: id === undefined ? input.id && identifier(input.id) : `id:${id}`,
    ror_id: input.rorId?.replace(/^(?:(?:https?:\/\/)?ror\.org\/|ror:)?/, 'https://ror.org/'),
    kind: input.kind,
    short_name: input.shortName,
    other_names: joined(input.otherNames, 'input.otherNames'),
    former_names: joined(input.formerNames, 'input.formerNames'),
    place: input.place,
    local_authority: input.localAuthority,
    region: input.region,
    country: input.country,
    latitude: input.latitude,
    longitude: input.longitude,
    opened_from: opened?.earliest,
    opened_to: opened?.latest,
    closed_from: closed?.earliest,
    closed_to: closed?.latest,
    site_of: input.siteOf,
    website: input.website,
    source: sources(input.sources),
  });
}

type Cell = string | number | null | undefined;

/** Missing values become empty cells. */
const written = (cells: Readonly<Record<string, Cell>>): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [column, value == null ? '' : String(value).trim()]),
  );

/** Rejects a name that would be parsed as several. */
function name(text: string, path: string): string {
  if (text.includes('|')) throw badInput(`"${text}" contains “|”, which separates names. Remove it.`, path);
  return text.trim();
}

function names(each: readonly { readonly name: string }[], path: string): string {
  if (each.length === 0) throw badInput('at least one is required.', path);
  return each.map((one) => name(one.name, path)).join(BETWEEN);
}

const joined = (each: readonly string[] | undefined, path: string) =>
  each?.map((one) => name(one, path)).join(BETWEEN);

const ids = (each: readonly { readonly id?: string | null }[]) =>
  positions(each.map(({ id }) => (id == null ? undefined : identifier(id))));

/** Ids created by this graph are written `id:…`; register identifiers have their own scheme. */
const identifier = (id: string) => (/^(?:org|national):/.test(id) ? `id:${id}` : id);

/** Joins values by position; undefined if all are unknown. */
const positions = (each: readonly Cell[]) =>
  each.every((one) => one == null) ? undefined : each.map((one) => one ?? '').join(BETWEEN);

function venue({ name: called, start, end }: VenueInput): string {
  const text = name(called, 'input.venues');
  return start == null && end == null ? text : `${text} [${start ?? ''}/${end ?? ''}]`;
}

function funders(each: readonly FunderInput[] | undefined): string | undefined {
  return each?.map(funder).join('; ');
}

function funder({ name: called, amount, currency, note }: FunderInput): string {
  const path = 'input.funders';
  if (/[;|()]/.test(called))
    throw badInput(
      `"${called}" contains one of ; | ( ), which are not allowed in a funder’s name. Remove them.`,
      path,
    );
  if (amount == null) return note ? `${called} (${note})` : called;
  if (!currency || note) throw badInput('an amount requires a currency, and cannot have a note.', path);
  return `${called} (${currency} ${amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })})`;
}

function sources(each: readonly string[]): string {
  if (each.length === 0) throw badInput('at least one is required.', 'input.sources');
  return each.join(' ; ');
}
