import { sourceFacts, stated } from './activities.js';
import type { Addresses, Collection } from './addresses.js';
import { asText, columnFacts, type Row } from './columns.js';
import { periodFacts } from './dates.js';
import { PARTICIPATION } from './properties.js';
import { type Description, type Fact, iri, named, number } from './terms.js';

/** Collections by the prefix of an id; all other ids are of organisations. */
const BY_PREFIX: Readonly<Record<string, Collection>> = {
  loan: 'loans',
  project: 'projects',
  source: 'sources',
  figure: 'figures',
};

/** Address of the thing with this id. */
function thingOf(id: unknown, at: Addresses): string {
  const prefix = String(id).split(':', 1)[0]!;
  return at.thing(BY_PREFIX[prefix] ?? 'organisations', String(id));
}

type Ends = { readonly from: string; readonly to: string };
type RelationMapping = (row: Row, ends: Ends, at: Addresses) => Description[];

const one = (subject: string, ...facts: Fact[]): Description => ({ subject, facts });

/** Descriptions by type of relation. `SITE_OF` is stated by the organisation. */
const RELATIONS: Readonly<Record<string, RelationMapping>> = {
  LENT: (_row, { from, to }) => [one(to, ['mpg:lender', iri(from)], ['schema:agent', iri(from)])],
  TO: (_row, { from, to }) => [one(from, ['mpg:borrower', iri(to)], ['schema:recipient', iri(to)])],
  ABOUT: (_row, { from, to }) => [one(from, ['schema:observationAbout', iri(to)])],
  SITE_OF: () => [],
  SHOWN_AT: showing,
  PARTICIPATES_IN: participation,
  FUNDS: funding,
  EVIDENCED_BY: evidence,
};

/** The description of a row of the table `relations`. */
export const relationDescriptions = (row: Row, at: Addresses): Description[] =>
  RELATIONS[String(row.type)]!(row, { from: thingOf(row.from_id, at), to: thingOf(row.to_id, at) }, at);

/** A venue of a loan, with the time for which it was shown there if that is known. */
function showing(row: Row, { from, to }: Ends, at: Addresses): Description[] {
  const period = periodFacts(stated(row.start), stated(row.end));
  const venue: Fact = ['schema:location', iri(to)];
  if (period.length === 0) return [one(from, venue)];
  const part = at.part(from, 'showing', String(row.to_id));
  return [
    one(from, venue, ['mpg:showing', iri(part)]),
    one(part, ['rdf:type', named('mpg:Showing')], venue, ...period),
  ];
}

/** A membership (W3C ORG) of an organisation in a project. */
function participation(row: Row, { from, to }: Ends, at: Addresses): Description[] {
  const alongside = ((row.alongside ?? []) as string[]).map(
    (id): Fact => ['mpg:alongside', iri(thingOf(id, at))],
  );
  return [
    one(to, ['org:hasMember', iri(from)]),
    one(
      at.part(to, 'participation', String(row.from_id)),
      ['rdf:type', named('org:Membership')],
      ['org:organization', iri(to)],
      ['org:member', iri(from)],
      ...columnFacts(PARTICIPATION, row),
      ...periodFacts(stated(row.start), stated(row.end)),
      ...alongside,
      ...sourceFacts(row.source_ids, at),
    ),
  ];
}

/** A grant of an organisation for a loan or project. */
function funding(row: Row, { from, to }: Ends, at: Addresses): Description[] {
  const grant = at.part(to, 'funding', String(row.from_id));
  const amount = typeof row.amount === 'number' ? at.part(to, 'amount', String(row.from_id)) : null;
  const facts: Fact[] = [
    ['rdf:type', named('schema:MonetaryGrant')],
    ['schema:funder', iri(from)],
    ['schema:fundedItem', iri(to)],
    ...(amount ? [['schema:amount', iri(amount)] as const] : []),
    ...columnFacts({ note: asText('rdfs:comment') }, row),
    ...sourceFacts(row.source_ids, at),
  ];
  const descriptions = [
    one(to, ['schema:funder', iri(from)], ['schema:funding', iri(grant)]),
    one(grant, ...facts),
  ];
  if (amount === null) return descriptions;
  const money = columnFacts({ currency: asText('schema:currency') }, row);
  const value = number(row.amount as number);
  return [
    ...descriptions,
    one(amount, ['rdf:type', named('schema:MonetaryAmount')], ['schema:value', value], ...money),
  ];
}

/** The source of a thing (PROV-O), with the rows that cite it and the names as printed in it. */
function evidence(row: Row, { from, to }: Ends, at: Addresses): Description[] {
  const part = at.part(from, 'evidence', String(row.to_id));
  const cited = columnFacts({ stated_in: asText('mpg:statedIn'), printed: asText('mpg:printedName') }, row);
  return [
    one(from, ['prov:wasDerivedFrom', iri(to)], ['prov:qualifiedDerivation', iri(part)]),
    one(part, ['rdf:type', named('prov:Derivation')], ['prov:entity', iri(to)], ...cited),
  ];
}
