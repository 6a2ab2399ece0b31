import { normaliseName, sortableName } from '../domain/names.js';
import type { AliasUse as AliasUses } from '../domain/words.js';
import { idOf, rorKey } from './ids.js';
import { placeAndCountry } from './location.js';
import type { Named } from './names.js';
import type { Issues, Place } from './report.js';
import type { Location, Tables } from './tables.js';

/** By what an organisation is known while files are read: the names that mean it lead to one key. Never stored. */
export type OrganisationKey = string;

export type AliasUse = keyof typeof AliasUses;

/** A name that means an organisation, and the record of why it is taken so. */
export interface AliasRecord {
  readonly name: string;
  readonly use: AliasUse;
  readonly reason: string;
  readonly by: string;
}

/** What rows said of one organisation so far. */
export interface Entry {
  readonly key: OrganisationKey;
  readonly name: string;
  id: string;
  readonly printedKinds: string[];
  /** Kinds that a table or a circumstance gives where no row prints one: `venue`, `funder`. */
  readonly otherKinds: string[];
  readonly locations: Location[];
  readonly aliases: Map<string, AliasRecord>;
  readonly rows: Set<string>;
  readonly parents: Map<OrganisationKey, Set<string>>;
  national?: { readonly shortName: string };
  ror?: string;
  collective: boolean;
  byTable: boolean;
}

/** How a row names an organisation, beyond its name. */
export interface Mention {
  /** The row key as written, with the place in a split cell: what the id is made from if this is the first mention. */
  readonly rowKey: readonly string[];
  readonly row: string;
  readonly kind?: string | undefined;
  readonly otherKind?: string;
  readonly location?: Location;
  readonly ror?: string;
  readonly asPrinted?: string;
}

/** The organisations that the files name: one entry for all names that mean one, by identifier, table and exact normalised name. */
export class Register {
  readonly entries = new Map<OrganisationKey, Entry>();
  readonly #names = new Map<string, OrganisationKey>();

  constructor(
    private readonly tables: Tables,
    private readonly issues: Issues,
  ) {}

  /** Makes a name mean an organisation. A name that already means another stays with that one, and is reported. */
  claim(name: string, key: OrganisationKey, at: Place): boolean {
    const text = sortableName(name);
    const owner = this.#names.get(text);
    if (owner === undefined) this.#names.set(text, key);
    else if (owner !== key)
      this.issues.warning(
        at,
        'name',
        name,
        `already names ${this.entries.get(owner)?.name ?? owner}: it stays so`,
      );
    return owner === undefined || owner === key;
  }

  /** Has a name been claimed? */
  knows(name: string): boolean {
    return this.#names.has(sortableName(name));
  }

  /** Enters an organisation under a key of its own (the list of national museums and their sites). */
  enter(key: OrganisationKey, name: string, id: string): Entry {
    const entry: Entry = {
      key,
      name,
      id,
      printedKinds: [],
      otherKinds: [],
      locations: [],
      aliases: new Map(),
      rows: new Set(),
      parents: new Map(),
      collective: false,
      byTable: false,
    };
    this.entries.set(key, entry);
    return entry;
  }

  /** Takes what a row says of an organisation, and gives its key. */
  mention(named: Named, mention: Mention, at: Place): OrganisationKey {
    const entry = this.#find(named, mention);
    entry.rows.add(mention.row);
    entry.byTable ||= named.byTable;
    entry.collective ||= named.collective ?? false;
    if (named.of) this.#link(entry, named.of, mention, at);
    for (const { name, reason } of named.others)
      addAlias(entry, { name, use: 'OTHER', reason, by: 'names.csv' });
    if (mention.asPrinted)
      addAlias(entry, {
        name: mention.asPrinted,
        use: 'PRINTED',
        reason: `printed so (${mention.row})`,
        by: 'source',
      });
    const printed = named.kind ?? mention.kind;
    if (printed) this.#addKind(entry, printed, at);
    if (mention.otherKind) entry.otherKinds.push(mention.otherKind);
    const location = named.place
      ? placeAndCountry(named.place, this.tables, 'United Kingdom')
      : mention.location;
    if (location && !entry.national) entry.locations.push(location);
    if (mention.ror) this.#identify(entry, mention.ror, at);
    return entry.key;
  }

  #find(named: Named, mention: Mention): Entry {
    const text = sortableName(named.name);
    const key = this.#names.get(text) ?? text;
    this.#names.set(text, key);
    return this.entries.get(key) ?? this.enter(key, named.name, idOf('org', mention.rowKey));
  }

  #link(entry: Entry, parent: Named, mention: Mention, at: Place): void {
    const rowKey = [...mention.rowKey, 'parent'];
    const key = this.mention(parent, { rowKey, row: mention.row }, at);
    if (!entry.parents.has(key)) entry.parents.set(key, new Set());
    entry.parents.get(key)!.add(mention.row);
  }

  #addKind(entry: Entry, printed: string, at: Place): void {
    if (!this.tables.kind(printed))
      this.issues.warning(
        at,
        'kind',
        printed,
        'is no kind of data/tables/organisation_kinds.csv: taken as OTHER',
      );
    entry.printedKinds.push(printed);
  }

  #identify(entry: Entry, text: string, at: Place): void {
    const ror = rorKey(text);
    if (!ror) {
      this.issues.error(at, 'ror_id', text, 'is no ROR id (https://ror.org/0…): left out');
      return;
    }
    if (entry.ror && entry.ror !== ror) {
      this.issues.error(
        at,
        'ror_id',
        text,
        `${entry.name} has ${entry.ror} in an earlier row: that one stays`,
      );
      return;
    }
    entry.ror = ror;
    if (!entry.national) entry.id = `ror:${ror}`;
  }

  /** The id of an organisation. Final once all files are read. */
  id(key: OrganisationKey): string {
    const entry = this.entries.get(key);
    if (!entry) throw new Error(`no organisation was entered under "${key}"`);
    return entry.id;
  }
}

/** Another name of an organisation. The first record of a name stays; its own name, however written, is none. */
export function addAlias(entry: Entry, alias: AliasRecord): void {
  const text = normaliseName(alias.name);
  const own =
    alias.use === 'PRINTED'
      ? sortableName(alias.name) === sortableName(entry.name)
      : text === normaliseName(entry.name);
  if (text && !own && !entry.aliases.has(text)) entry.aliases.set(text, alias);
}
