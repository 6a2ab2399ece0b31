import { sortableName } from '../../domain/names.js';
import { add, type Batches } from '../../ingest/batches.js';
import type { StoredStatement } from '../../ingest/build/rows.js';
import { fuseOrganisation } from '../../ingest/fuseOrganisation.js';
import { idOf, nationalId } from '../../ingest/ids.js';
import { organisationBatches } from '../../ingest/organisationChange.js';
import { addClaim, type ClaimCounts, claimKey } from '../../ingest/organisationClaims.js';
import type { Mention, ParsedRow } from '../../ingest/records.js';
import { sourceId } from '../../ingest/sources.js';
import type { Tables } from '../../ingest/tables.js';

/** Maximum number of rows recorded as evidence for a site (src/ingest/organisationChange.ts). */
const ROWS_OF_A_SITE = 25;

interface SiteRows {
  readonly rows: string[];
  readonly sources: Set<string>;
}

/**
 * Resolves organisations in synthetic files. The register of organisations is read first and gives each a unique identifier and name, so no
 * matching is needed. Collects all claims about an organisation until all rows are read.
 */
export class Register {
  readonly #byIdentifier = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #claims = new Map<string, ClaimCounts>();
  readonly #sites = new Map<string, Map<string, SiteRows>>();

  get size(): number {
    return this.#claims.size;
  }

  /** The organisations that a row means. Lines of the register itself create new ones. Throws if an organisation is not in the register. */
  meansOf(row: ParsedRow, name: string): string[] {
    const { thing, mentions } = row.statement;
    return mentions.map((mention, at) => {
      const known = this.#known(mention);
      if (known) return known;
      if (thing.is !== 'ORGANISATION' || thing.organisation !== at)
        throw new Error(`line ${row.line} of ${name} names ${mention.name}, which is not in the register`);
      return this.#enter(mention, [name, ...row.named[at]!.key]);
    });
  }

  #known({ identifiers = [], name }: Mention): string | undefined {
    const [identifier] = identifiers;
    return identifier ? this.#byIdentifier.get(identifier) : this.#byName.get(sortableName(name));
  }

  #enter({ national, identifiers = [], name }: Mention, key: readonly string[]): string {
    const id = national ? nationalId(national) : idOf('org', key);
    for (const identifier of identifiers) this.#byIdentifier.set(identifier, id);
    this.#byName.set(sortableName(name), id);
    this.#claims.set(id, new Map());
    return id;
  }

  /** Collects the claims of a row about its organisations. */
  addClaims(row: StoredStatement): void {
    row.resolvedIds.forEach((id, at) => {
      addClaim(this.#claims.get(id)!, claimKey(row, at), 1);
      const { of } = row.statement.mentions[at]!;
      if (of !== undefined) this.#addSite(id, row.resolvedIds[of]!, row);
    });
  }

  #addSite(site: string, parent: string, row: StoredStatement): void {
    const parents = this.#sites.get(site) ?? new Map<string, SiteRows>();
    this.#sites.set(site, parents);
    const evidence = parents.get(parent) ?? { rows: [], sources: new Set() };
    parents.set(parent, evidence);
    if (evidence.rows.length === ROWS_OF_A_SITE) return;
    evidence.rows.push(row.name);
    for (const source of row.statement.sources) evidence.sources.add(sourceId(source));
  }

  /** Yields the organisations with their claims merged, `atOnce` at a time. */
  *settled(tables: Tables, atOnce: number): Generator<Batches> {
    let batches: Batches = new Map();
    let written = 0;
    for (const [id, claimCounts] of this.#claims) {
      organisationBatches(batches, id, fuseOrganisation(claimCounts, tables), claimCounts, undefined);
      const parents = [...(this.#sites.get(id) ?? [])];
      if (parents.length > 0) add(batches, 'sites', { site: id, parents: parents.map(siteOf) });
      written += 1;
      if (written % atOnce !== 0) continue;
      yield batches;
      batches = new Map();
    }
    yield batches;
  }
}

const siteOf = ([id, { rows, sources }]: readonly [string, SiteRows]) => ({
  id,
  rows,
  sources: [...sources],
});
