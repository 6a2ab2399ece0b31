import type { GraphClient } from '../../database/client.js';
import { candidatesOf, partiesById } from '../../identity/candidates.js';
import type { Party } from '../../identity/party.js';
import { hasName } from '../group.js';
import type { Matched } from '../organisationClaims.js';
import type { Mention, ParsedRecord, ParsedRow } from '../records.js';
import { text } from './states.js';

/** A row with the organisation of each of its mentions. */
export interface MeantRow {
  readonly row: ParsedRow;
  readonly means: readonly string[];
}

/** The reason to refuse a row: it describes an organisation other than the submitter's museum. */
export interface NotOwn {
  readonly rule: 'not-your-museum' | 'name-of-another';
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * Limits what a submitter bound to one museum may state. Loans and projects may involve any organisation. Names, marks, years and websites
 * are allowed only for its own museum, for sites of that museum, and for organisations that no other submitter has named.
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
  async refused(rows: readonly MeantRow[]): Promise<ReadonlyMap<ParsedRow, NotOwn>> {
    const about = rows.flatMap(({ row, means }) => {
      const { thing } = row.said;
      if (thing.is !== 'ORGANISATION') return [];
      const { [thing.organisation]: mention } = row.said.mentions;
      const of = mention!.of === undefined ? undefined : means[mention!.of];
      return [{ row, mention: mention!, id: means[thing.organisation]!, of }];
    });
    const known = await partiesById(
      this.graph,
      about.map(({ id }) => id),
    );
    const othersToo = await this.#statedByOthers([...known.keys()]);
    const names = await candidatesOf(
      this.graph,
      about.map(({ mention }) => ({
        name: mention.name,
        otherNames: mention.others?.map(({ name }) => name) ?? [],
      })),
    );
    const faults = about.flatMap(({ row, mention, id, of }, at) => {
      const isOwn = [id, of, known.get(id)?.siteOf].some((each) => each !== undefined && this.#own.has(each));
      const fault =
        nationalMark(mention) ??
        (isOwn
          ? undefined
          : othersToo.has(id)
            ? notYours(mention, known.get(id)!)
            : nameOfAnother(mention, id, names[at]!));
      return fault ? [[row, fault] as const] : [];
    });
    return new Map(faults);
  }

  /** Marks a loan from another organisation to the submitter's museum as stated by the borrower. */
  said(said: ParsedRecord, means: readonly string[]): ParsedRecord {
    const { thing } = said;
    if (thing.is !== 'LOAN') return said;
    const isOwn = (at: number) => this.#own.has(means[at]!);
    if (thing.lenders.some(isOwn) || !thing.borrowers.some(isOwn)) return said;
    return { ...said, thing: { ...thing, direction: 'BORROWED' } };
  }

  /** Marks other names of organisations except the submitter's museum as awaiting a judgement. */
  matched(said: ParsedRecord, means: readonly string[], matched: readonly (Matched | undefined)[]) {
    return said.mentions.map((mention, at): Matched | undefined => {
      if (!mention.others || this.#own.has(means[at]!)) return matched[at];
      const reason = 'another museum names it so';
      return { score: 1, reason, ...matched[at], unconfirmed: true };
    });
  }

  async #statedByOthers(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const records = await this.graph.read(text('statedByOthers'), { ids, museum: this.museum });
    return new Set(records.map((record) => record.get('id') as string));
  }
}

function nationalMark({ national }: Mention): NotOwn | undefined {
  return national === undefined
    ? undefined
    : {
        rule: 'not-your-museum',
        column: 'national',
        value: national,
        reason: 'marks a national museum, which only the list of national museums does',
      };
}

function notYours(mention: Mention, { name }: Party): NotOwn {
  const [column, value] = stated(mention);
  return {
    rule: 'not-your-museum',
    column,
    value,
    reason: `states something of ${name}, of which others speak too; a museum describes only itself and its sites`,
  };
}

function stated({ name, others, website, closed, opened }: Mention): [string, string] {
  if (website) return ['website', website];
  if (closed) return ['closed_from', String(closed.from)];
  if (opened) return ['opened_from', String(opened.from)];
  return others?.[0] ? ['other_names', others[0].name] : ['name', name];
}

/** Refuses other names that belong to a different organisation, and own names that belong to a national museum. */
function nameOfAnother(mention: Mention, id: string, candidates: readonly Party[]): NotOwn | undefined {
  const others = candidates.filter((party) => party.id !== id);
  const taken = (name: string, by: readonly Party[]) => by.find((party) => hasName(party, name));
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
