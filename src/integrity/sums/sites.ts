/** How far up and down the sums of sites reach; as cypher/load/derivePartnerships.cypher says. */
const LEVELS = 3;

/** What partnerships keep of an end. */
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

/** Which organisation is a site of which, and which are museums: all organisations, in memory. */
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
  isSite = (id: string): boolean => (this.#places.get(id)?.parents.length ?? 0) > 0;
  totals = (id: string) => ({
    loans: this.#places.get(id)?.loans ?? 0,
    projects: this.#places.get(id)?.projects ?? 0,
  });

  /** It and what it is a site of. */
  wholes(id: string): string[] {
    return this.#walk(id, (one) => this.#places.get(one)?.parents ?? []);
  }

  /** Is one a site of the other, or are both of one whole? Then they are no partners. */
  areRelated(one: string, other: string): boolean {
    if (!this.isSite(one) && !this.isSite(other)) return false;
    const around = (id: string) => [...(this.#places.get(id)?.parents ?? []), ...(this.#sites.get(id) ?? [])];
    return this.#walk(one, around).includes(other);
  }

  /** Counts a loan or a project, once, for all that had to do with it and what they are sites of. */
  count(what: 'loans' | 'projects', organisations: readonly string[]): void {
    for (const id of new Set(organisations.flatMap((one) => this.wholes(one)))) {
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
