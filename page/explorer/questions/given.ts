import { ask, literal, type Value, Word, words } from '../ask.js';
import type { Chosen } from '../combobox.js';

/** What an address gives a question: what was chosen, and how the chosen organisations are called. */
export class Given {
  constructor(
    readonly address: URLSearchParams,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  one(name: string): string | undefined {
    return this.address.get(name) || undefined;
  }

  all(name: string): string[] {
    return this.address.getAll(name).filter((value) => value !== '');
  }

  /** A whole number; undefined where none was given. What is none goes to the service, which says what it allows. */
  count(name: string): number | undefined {
    const text = this.one(name);
    return text === undefined ? undefined : Math.trunc(Number(text)) || 0;
  }

  /** What an organisation is called; its id where no organisation has it. */
  name(id: string | undefined): string {
    return this.names.get(id ?? '') ?? id ?? '';
  }

  /** Chosen organisations of one place in the address. */
  chosen(name: string): Chosen[] {
    return this.all(name).map((id) => ({ id, name: this.name(id) }));
  }

  /** A filter of organisations by the fields `kind`, `region` and `national`, where they were chosen. */
  filter(): { [name: string]: Value } | undefined {
    const parts = { ...this.kindAndRegion(), ...this.national() };
    return Object.keys(parts).length > 0 ? parts : undefined;
  }

  kindAndRegion(): { [name: string]: Value } {
    const kind = this.word('kind');
    const region = this.one('region');
    return { ...(kind ? { kind: [kind] } : {}), ...(region ? { region: [region] } : {}) };
  }

  /** National museums alone (`yes`), all others (`no`), or both. */
  national(): { [name: string]: Value } {
    const national = this.one('national');
    return national ? { national: national === 'yes' } : {};
  }

  /** A word of an enum; what can be none is taken for nothing. */
  word(name: string): Word | undefined {
    return words(this.all(name).filter((text) => /^[A-Z_]+$/.test(text)))[0];
  }

  /** The time chosen, as GraphQL's `During`; undefined: whatever the time. `usual` is taken where nothing was chosen. */
  during(name: string, usual?: string): Value | undefined {
    const text = this.one(name) ?? usual;
    const sure = this.one('sure') ? { certainty: new Word('CERTAIN') } : {};
    if (!text) return undefined;
    if (text !== BETWEEN)
      return { ...(text.includes('/') ? { reportingYear: text } : { year: Number(text) || 0 }), ...sure };
    const [from, to] = [this.one(`${name}-from`), this.one(`${name}-to`)];
    return from || to ? { from, to, ...sure } : undefined;
  }
}

/** Stands in the place of a year where two dates are given. */
export const BETWEEN = 'between';

/** What was given, with the names of the organisations that stand in these places of the address. */
export async function givenBy(address: URLSearchParams, places: readonly string[]): Promise<Given> {
  const ids = [...new Set(places.flatMap((place) => address.getAll(place)).filter(Boolean))];
  if (ids.length === 0) return new Given(address, new Map());
  const lines = ids.map((id, at) => `a${at}: organisation(id: ${literal(id)}) { name }`);
  const named = await ask<Record<string, { name: string } | null>>(`{ ${lines.join(' ')} }`);
  return new Given(address, new Map(ids.map((id, at) => [id, named[`a${at}`]?.name ?? id])));
}
