/** Maximum levels of sites, as in cypher/load/derivePartnerships.cypher. */
const LEVELS = 3;

/** Attributes of an end stored on partnerships. */
export interface End {
  readonly kind: string | null;
  readonly region: string | null;
  readonly national: boolean;
}

const NOBODY: End = { kind: null, region: null, national: false };

interface Place {
  readonly museum: boolean;
  readonly about: End;
  readonly parents: readonly string[];
  loans: number;
  projects: number;
}

/** Site hierarchy and museums, for all organisations in memory. */
export class Sites {
  readonly #places = new Map<string, Place>();
  readonly #sites = new Map<string, string[]>();

  add(id: string, museum: boolean, parents: readonly string[], about: End): void {
    this.#places.set(id, { museum, parents, about, loans: 0, projects: 0 });
    for (const parent of parents) {
      const sites = this.#sites.get(parent);
      if (sites) sites.push(id);
      else this.#sites.set(parent, [id]);
    }
  }

  about = (id: string): End => this.#places.get(id)?.about ?? NOBODY;
  isMuseum = (id: string): boolean => this.#places.get(id)?.museum ?? false;
  /** True for a national museum or a site of one. */
  isNational = (id: string): boolean => this.ancestors(id).some((one) => this.about(one).national);
  /** True if the museum of a pair is a site of an organisation that has the same partnership. */
  isMuseumSite = (id: string, partner: string): boolean =>
    this.isSite(id) && (this.isMuseum(partner) || this.ancestors(id).slice(1).some(this.isMuseum));
  isSite = (id: string): boolean => (this.#places.get(id)?.parents.length ?? 0) > 0;
  totals = (id: string) => ({
    loans: this.#places.get(id)?.loans ?? 0,
    projects: this.#places.get(id)?.projects ?? 0,
  });

  /** The organisation and all its parents. */
  ancestors(id: string): string[] {
    return this.#walk(id, (one) => this.#places.get(one)?.parents ?? []);
  }

  /** True if one is a site of the other, or both have a common parent. They are then not partners. */
  areRelated(one: string, other: string): boolean {
    if (!this.isSite(one) && !this.isSite(other)) return false;
    const around = (id: string) => [...(this.#places.get(id)?.parents ?? []), ...(this.#sites.get(id) ?? [])];
    return this.#walk(one, around).includes(other);
  }

  /** Counts a loan or project once for each participant and their parents. */
  count(what: 'loans' | 'projects', organisations: readonly string[]): void {
    for (const id of new Set(organisations.flatMap((one) => this.ancestors(one)))) {
      const place = this.#places.get(id);
      if (place) place[what] += 1;
    }
  }

  #walk(start: string, next: (id: string) => readonly string[]): string[] {
    if (next(start).length === 0) return [start];
    const reached = new Set([start]);
    let edge = [start];
    for (let level = 0; level < LEVELS; level += 1) {
      edge = edge.flatMap(next).filter((id) => !reached.has(id));
      for (const id of edge) reached.add(id);
    }
    return [...reached];
  }
}
