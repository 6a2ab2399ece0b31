import type { Chance } from './chance.js';
import type { Synthesis } from './model.js';
import {
  FIXED,
  FUNDER,
  IN_AREA,
  IN_TOWN,
  NATIONAL,
  type Organisation,
  organisationAt,
  RESEARCHING,
  TOWNS_IN_AREA,
  TRUST,
} from './organisations.js';
import { areaOf, isAbroad } from './towns.js';

/** Number of attempts to find a partner nearby before one farther away is chosen. */
const TRIES = 20;
/** Skew towards the first elements of a list, so a few organisations do most. */
const SKEW = 1.7;

/** Selects organisations by role and region. Stores lists of areas, not organisations. */
export class Ground {
  readonly #home: number[] = [];
  readonly #abroad: number[] = [];
  readonly #byRegion = new Map<string, number[]>();
  /** Number of areas that have all their organisations. */
  readonly #whole: number;
  /** Number of organisations that may borrow for research. */
  readonly researching: number;

  constructor(readonly of: Synthesis) {
    const towns = (of.organisations - FIXED) / IN_TOWN;
    this.#whole = Math.floor(towns / TOWNS_IN_AREA);
    this.researching =
      Math.floor(towns) * RESEARCHING + Math.min((of.organisations - FIXED) % IN_TOWN, RESEARCHING);
    for (let area = 0; area * TOWNS_IN_AREA < towns; area += 1) {
      const { region } = areaOf(area, of.seed);
      (isAbroad(area) ? this.#abroad : this.#home).push(area);
      if (region) this.#byRegion.set(region, [...(this.#byRegion.get(region) ?? []), area]);
    }
  }

  at(at: number): Organisation {
    return organisationAt(at, this.of);
  }

  /** The n-th organisation that may borrow for research. */
  researcher(n: number): number {
    return FIXED + Math.floor(n / RESEARCHING) * IN_TOWN + (n % RESEARCHING);
  }

  /** A random national museum: the first lends about eight times as much as the last. */
  national(chance: Chance): number {
    return Math.min(NATIONAL - 1, Math.floor(2 * (NATIONAL / 2 + 1) ** chance.next() - 2));
  }

  /** An organisation in one of these slots of a town, in the region if that has areas, otherwise anywhere in the UK. */
  near(region: string | undefined, slots: readonly number[], chance: Chance): number {
    return this.#in(this.#byRegion.get(region ?? '') ?? this.#home, slots, chance);
  }

  home(slots: readonly number[], chance: Chance): number {
    return this.#in(this.#home, slots, chance);
  }

  abroad(slots: readonly number[], chance: Chance): number {
    return this.#in(this.#abroad, slots, chance);
  }

  /** A trust for touring exhibitions with its three halls; undefined if no area is complete. */
  trust(
    abroad: boolean,
    chance: Chance,
  ): { readonly trust: number; readonly halls: readonly number[] } | undefined {
    const areas = (abroad ? this.#abroad : this.#home).filter((area) => area < this.#whole);
    if (areas.length === 0) return undefined;
    const from = FIXED + chance.one(areas, SKEW) * IN_AREA;
    return { trust: from + TRUST, halls: [9, IN_TOWN + 9, 2 * IN_TOWN + 9].map((hall) => from + hall) };
  }

  /** A random funder; undefined if no area is complete. */
  funder(chance: Chance): number | undefined {
    return this.#whole === 0
      ? undefined
      : FIXED + Math.floor(this.#whole * chance.next() ** SKEW) * IN_AREA + FUNDER;
  }

  /** Retries with another area, because the last one may lack the slot. The fallback is the first area, which is complete. */
  #in(areas: readonly number[], slots: readonly number[], chance: Chance): number {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const town = chance.one(areas, SKEW) * TOWNS_IN_AREA + chance.whole(TOWNS_IN_AREA);
      const at = FIXED + town * IN_TOWN + chance.one(slots);
      if (at < this.of.organisations) return at;
    }
    return FIXED + areas[0]! * IN_AREA + slots[0]!;
  }
}
