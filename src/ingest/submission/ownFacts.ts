import type { GraphClient } from '../../database/client.js';
import { normaliseName } from '../../domain/names.js';
import { candidatesOf, partiesById } from '../../identity/candidates.js';
import type { Party } from '../../identity/party.js';
import { hasName } from '../group.js';
import { isOfRegister } from '../layouts/identifiers.js';
import type { Matched } from '../organisationClaims.js';
import type { Mention, MentionIndex, ParsedRecord, ParsedRow } from '../records.js';
import { participantsOf } from '../sides.js';
import { text } from './states.js';

/** A row with the organisation of each of its mentions. */
export interface ResolvedRow {
  readonly row: ParsedRow;
  readonly resolvedIds: readonly string[];
}

/** The reason to refuse a row: it states something of others than the submitter's museum. */
export interface NotOwn {
  readonly rule: 'not-your-museum' | 'name-of-another';
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * Limits what a submitter bound to one museum may state. A loan is lent or borrowed by its museum or a site of it, its museum or a site takes
 * part in a project, and a figure is about one of them. Names, marks, years and websites are allowed only for them, and for
 * organisations that no other submitter has named.
 */
export class OwnFacts {
  readonly #own = new Set<string>();

  private constructor(
    private readonly graph: GraphClient,
    private readonly museum: string,
    own: readonly Party[],
  ) {
    for (const { id } of own) this.#own.add(id!);
  }

  /** `museum` is the name or id of the submitter's museum, as its credentials state it. */
  static async of(graph: GraphClient, museum: string): Promise<OwnFacts> {
    const [named] = await candidatesOf(graph, [{ name: museum }]);
    const byName = named!.filter((party) => hasName(party, museum));
    const national = byName.filter((party) => party.national);
    const byId = (await partiesById(graph, [museum])).values();
    return new OwnFacts(graph, museum, [...byId, ...(national.length > 0 ? national : byName)]);
  }

  /** The refused rows with the reasons. */
  async refused(rows: readonly ResolvedRow[]): Promise<ReadonlyMap<ParsedRow, NotOwn>> {
    return new Map([
      ...(await this.#refusedIdentifiers(rows)),
      ...(await this.#refusedActivities(rows)),
      ...(await this.#refusedOrganisations(rows)),
    ]);
  }

  /** Loans, projects and figures of others. */
  async #refusedActivities(rows: readonly ResolvedRow[]): Promise<ReadonlyMap<ParsedRow, NotOwn>> {
    const about = rows.flatMap(({ row, resolvedIds }) => {
      const sides = partiesOf(row.statement.thing);
      return sides ? [{ row, resolvedIds, sides }] : [];
    });
    const known = await partiesById(this.graph, [
      ...new Set(about.flatMap(({ resolvedIds }) => resolvedIds)),
    ]);
    const isOwn = (row: ParsedRow, resolvedIds: readonly string[], at: number) => {
      const { of } = row.statement.mentions[at]!;
      return (
        this.#isOwn(row.statement, resolvedIds, at) ||
        (of !== undefined && this.#isOwn(row.statement, resolvedIds, of)) ||
        this.#own.has(known.get(resolvedIds[at]!)?.siteOf ?? '')
      );
    };
    const others = about.filter(
      ({ row, resolvedIds, sides }) => !sides.some((at) => isOwn(row, resolvedIds, at)),
    );
    return new Map(others.map(({ row }) => [row, this.#ofOthers(row)]));
  }

  #ofOthers({ statement: { thing }, named, key }: ParsedRow): NotOwn {
    const [first] = partiesOf(thing) ?? [];
    const { column, value } = (first === undefined ? undefined : named[first]) ?? {
      column: '',
      value: key.join(' / '),
    };
    const reasons = {
      LOAN: `is a loan between others: neither ${this.museum} nor a site of it lends or borrows`,
      PROJECT: `is a project of others: neither ${this.museum} nor a site of it takes part`,
      FIGURE: `is not a figure of ${this.museum} or a site of it`,
      ORGANISATION: '',
      SOURCE: '',
    };
    return { rule: 'not-your-museum', column, value, reason: reasons[thing.is] };
  }

  /** By its id, or by its name if the graph does not contain the submitter's museum yet. */
  #isOwn({ mentions }: ParsedRecord, resolvedIds: readonly string[], at: number): boolean {
    if (this.#own.size > 0) return this.#own.has(resolvedIds[at]!);
    return normaliseName(mentions[at]!.name) === normaliseName(this.museum);
  }

  /** Descriptions of other organisations. */
  async #refusedOrganisations(rows: readonly ResolvedRow[]): Promise<ReadonlyMap<ParsedRow, NotOwn>> {
    const about = rows.flatMap(({ row, resolvedIds }) => {
      const { thing } = row.statement;
      if (thing.is !== 'ORGANISATION') return [];
      const { [thing.organisation]: mention } = row.statement.mentions;
      const of = mention!.of === undefined ? undefined : resolvedIds[mention!.of];
      return [{ row, mention: mention!, id: resolvedIds[thing.organisation]!, of }];
    });
    const known = await partiesById(
      this.graph,
      about.map(({ id }) => id),
    );
    const parents = about.flatMap(({ of }) => of ?? []);
    const othersToo = await this.#statedByOthers([...known.keys(), ...parents]);
    const names = await candidatesOf(
      this.graph,
      about.map(({ mention }) => ({
        name: mention.name,
        otherNames: mention.others?.map(({ name }) => name) ?? [],
      })),
    );
    const faults = about.flatMap(({ row, mention, id, of }, at) => {
      const party = known.get(id);
      const others = names[at]!.filter((each) => each.id !== id && !this.#isOwnOrSite(each));
      const fault =
        nationalMark(mention) ??
        (othersToo.has(id) && !this.#isOwnOrSite(party) ? notYours(mention, party!) : undefined) ??
        this.#parentOfAnother(row, party, of, othersToo) ??
        nameOfAnother(mention, party, others);
      return fault ? [[row, fault] as const] : [];
    });
    return new Map(faults);
  }

  /** The submitter's museum, or a site of it according to the graph: what a row states itself does not make it one. */
  #isOwnOrSite(party: Party | undefined): boolean {
    return [party?.id, party?.siteOf].some((each) => each !== undefined && this.#own.has(each));
  }

  /** A parent that others describe, or that moves what others state: the activity of a site counts for its parent. */
  #parentOfAnother(
    { statement: { mentions, thing }, named }: ParsedRow,
    party: Party | undefined,
    parent: string | undefined,
    othersToo: ReadonlySet<string>,
  ): NotOwn | undefined {
    if (parent === undefined || thing.is !== 'ORGANISATION' || this.#own.has(parent)) return undefined;
    const isKnown = party?.siteOf === parent;
    if (isKnown || !(othersToo.has(parent) || (party && othersToo.has(party.id!)))) return undefined;
    const at = mentions[thing.organisation]!.of!;
    return {
      rule: 'not-your-museum',
      column: 'site_of',
      value: named[at]?.value ?? mentions[at]!.name,
      reason: 'is another organisation: a museum can state sites only of itself',
    };
  }

  /** Loans, projects and figures that give an organisation, which others name too, an identifier of a register that it does not have. */
  async #refusedIdentifiers(rows: readonly ResolvedRow[]): Promise<ReadonlyMap<ParsedRow, NotOwn>> {
    const given = rows.flatMap(({ row, resolvedIds }) =>
      row.statement.mentions.flatMap(({ identifiers = [] }, at) =>
        row.statement.thing.is === 'ORGANISATION' || this.#isOwn(row.statement, resolvedIds, at)
          ? []
          : identifiers
              .filter(isOfRegister)
              .map((identifier) => ({ row, at, id: resolvedIds[at]!, identifier })),
      ),
    );
    const known = await partiesById(this.graph, [...new Set(given.map(({ id }) => id))]);
    const othersToo = await this.#statedByOthers([...known.keys()]);
    const strange = given.filter(
      ({ id, identifier }) => othersToo.has(id) && !known.get(id)!.identifiers?.includes(identifier),
    );
    return new Map(
      strange.map(({ row, at, id, identifier }) => {
        const reason = `is not a known identifier of ${known.get(id)!.name}, which others also describe. Remove the identifier`;
        return [row, { rule: 'not-your-museum', column: row.named[at]!.column, value: identifier, reason }];
      }),
    );
  }

  /**
   * Marks what the row says of other organisations as unconfirmed, and a loan from another organisation to the submitter's museum as stated by
   * the borrower.
   */
  statement(statement: ParsedRecord, resolvedIds: readonly string[]): ParsedRecord {
    const { thing } = statement;
    const isOwn = (at: number) => this.#isOwn(statement, resolvedIds, at);
    const described = thing.is === 'ORGANISATION' ? thing.organisation : undefined;
    const mentions = statement.mentions.map(
      (mention, at): Mention => (at === described || isOwn(at) ? mention : { ...mention, unconfirmed: true }),
    );
    if (thing.is !== 'LOAN' || thing.lenders.some(isOwn) || !thing.borrowers.some(isOwn))
      return { ...statement, mentions };
    return { ...statement, mentions, thing: { ...thing, direction: 'BORROWED' } };
  }

  /** Marks other names of organisations except the submitter's museum as awaiting a judgement. */
  matched(
    statement: ParsedRecord,
    resolvedIds: readonly string[],
    matched: readonly (Matched | undefined)[],
  ) {
    return statement.mentions.map((mention, at): Matched | undefined => {
      if (!mention.others || this.#own.has(resolvedIds[at]!)) return matched[at];
      const reason = 'another museum gives this name';
      return { score: 1, reason, ...matched[at], unconfirmed: true };
    });
  }

  async #statedByOthers(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const records = await this.graph.read(text('namedByOtherMuseums'), { ids, museum: this.museum });
    return new Set(records.map((record) => record.get('id') as string));
  }
}

/** The organisations of which one must be the submitter's museum; undefined for a description of an organisation or source. */
function partiesOf(thing: ParsedRecord['thing']): readonly MentionIndex[] | undefined {
  switch (thing.is) {
    case 'LOAN':
      return [...thing.lenders, ...thing.borrowers];
    case 'PROJECT':
      return participantsOf(thing);
    case 'FIGURE':
      return thing.about === undefined ? [] : [thing.about];
    case 'ORGANISATION':
    case 'SOURCE':
      return undefined;
  }
}

function nationalMark({ national }: Mention): NotOwn | undefined {
  return national === undefined
    ? undefined
    : {
        rule: 'not-your-museum',
        column: 'national',
        value: national,
        reason: 'marks a national museum, but only the list of national museums can',
      };
}

function notYours(mention: Mention, { name }: Party): NotOwn {
  const [column, value] = stated(mention);
  return {
    rule: 'not-your-museum',
    column,
    value,
    reason: `describes ${name}, which others also describe. A museum can describe only itself and its sites`,
  };
}

function stated({ name, others, website, closed, opened }: Mention): [string, string] {
  if (website) return ['website', website];
  if (closed) return ['closed_from', String(closed.from)];
  if (opened) return ['opened_from', String(opened.from)];
  return others?.[0] ? ['other_names', others[0].name] : ['name', name];
}

/** Refuses other names that only a different organisation has, and own names that belong to a national museum. `others` are all other organisations. */
function nameOfAnother(
  mention: Mention,
  party: Party | undefined,
  others: readonly Party[],
): NotOwn | undefined {
  const taken = (name: string, by: readonly Party[]) =>
    party && hasName(party, name) ? undefined : by.find((each) => hasName(each, name));
  const mine = taken(
    mention.name,
    others.filter(({ national }) => national),
  );
  const other = mention.others?.find(({ name }) => taken(name, others));
  const [column, value, holder] = mine
    ? ['name', mention.name, mine]
    : ['other_names', other?.name ?? '', other && taken(other.name, others)];
  if (!holder) return undefined;
  return { rule: 'name-of-another', column, value, reason: `is a name of ${holder.name}` };
}
