import { ask, literal, type Value, Word, words } from '../ask.js';
import type { Chosen } from '../combobox.js';

/** Form values from the address, with the names of the chosen organisations. */
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

  /**
   * A whole number; undefined if missing. Invalid text becomes 0, which the service rejects with the allowed
   * range.
   */
  count(name: string): number | undefined {
    const text = this.one(name);
    return text === undefined ? undefined : Math.trunc(Number(text)) || 0;
  }

  /** Name of an organisation; the id if it is unknown. */
  name(id: string | undefined): string {
    return this.names.get(id ?? '') ?? id ?? '';
  }

  /** Chosen organisations in one parameter of the address. */
  chosen(name: string): Chosen[] {
    return this.all(name).map((id) => ({ id, name: this.name(id) }));
  }

  /** OrganisationFilter from the fields `kind`, `region` and `national`, if chosen. */
  filter(): { [name: string]: Value } | undefined {
    const parts = { ...this.kindAndRegion(), ...this.national() };
    return Object.keys(parts).length > 0 ? parts : undefined;
  }

  kindAndRegion(): { [name: string]: Value } {
    const kind = this.word('kind');
    const region = this.one('region');
    return { ...(kind ? { kind: [kind] } : {}), ...(region ? { region: [region] } : {}) };
  }

  /** Only national museums (`yes`), only others (`no`), or both. */
  national(): { [name: string]: Value } {
    const national = this.one('national');
    return national ? { national: national === 'yes' } : {};
  }

  /** An enum value; text that cannot be one is ignored. */
  word(name: string): Word | undefined {
    return words(this.all(name).filter((text) => /^[A-Z_]+$/.test(text)))[0];
  }

  /** The chosen period as GraphQL's `During`; undefined for any time. `usual` is the default. */
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

/** Replaces the year if two dates are given. */
export const BETWEEN = 'between';

/** Reads form values and loads the names of organisations in these parameters. */
export async function givenBy(address: URLSearchParams, places: readonly string[]): Promise<Given> {
  const ids = [...new Set(places.flatMap((place) => address.getAll(place)).filter(Boolean))];
  if (ids.length === 0) return new Given(address, new Map());
  const lines = ids.map((id, at) => `a${at}: organisation(id: ${literal(id)}) { name }`);
  const named = await ask<Record<string, { name: string } | null>>(`{ ${lines.join(' ')} }`);
  return new Given(address, new Map(ids.map((id, at) => [id, named[`a${at}`]?.name ?? id])));
}
