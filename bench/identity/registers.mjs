/** The two registers as parties, from files that users download; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const rows = (folder, file) => {
  const path = join(folder, file);
  return existsSync(path) ? parse(readFileSync(path), { columns: true, bom: true }) : [];
};

const stated = (party) => Object.fromEntries(Object.entries(party).filter(([, value]) => value));
const degrees = (text) => (text && !Number.isNaN(Number(text)) ? Number(text) : undefined);
const given = (text) => (text === 'NA' ? '' : text);

const KINDS = [
  [/\bmuseums?\b|\bgaller(?:y|ies)\b/i, 'MUSEUM'],
  [/\buniversity\b/i, 'UNIVERSITY'],
  [/\bcollege\b/i, 'COLLEGE'],
  [/\bschool\b/i, 'SCHOOL'],
];
const TYPES = [
  [/company/i, 'COMPANY'],
  [/healthcare/i, 'HEALTH_BODY'],
  [/government/i, 'GOVERNMENT_BODY'],
  [/nonprofit/i, 'CHARITY'],
];

const kindOf = ({ name, types }) =>
  /education|archive/i.test(types)
    ? KINDS.find(([word]) => word.test(name))?.[1]
    : TYPES.find(([type]) => type.test(types))?.[1];

/** Organisations of ROR: {key, party, related: keys of records that may be the same organisation}. Withdrawn ones are left out. */
export function ror(folder) {
  return rows(folder, 'ror_uk_organisations.csv')
    .filter(({ status }) => status !== 'withdrawn')
    .map((row) => ({
      key: `ror:${row.ror_id.slice(-9)}`,
      party: stated({
        name: row.name.replace(/ \(United Kingdom\)$/, ''),
        kind: kindOf(row),
        place: row.city,
        country: 'United Kingdom',
        latitude: degrees(row.lat),
        longitude: degrees(row.lng),
      }),
      related: row.relationships
        .split(';')
        .filter((text) => /^(?:successor|predecessor)/i.test(text))
        .map((text) => `ror:${/ror\.org\/(\w{9})/.exec(text)?.[1]}`),
    }));
}

/** Museums of Mapping Museums, each with its own number. */
export function mappingMuseums(folder) {
  return rows(folder, 'museums_register.csv').map((row) => ({
    key: `mm:${row.museum_id}`,
    party: stated({
      name: row.name,
      kind: 'MUSEUM',
      place: given(row.place),
      region: given(row.region).replace(/ \(English Region\)$/, ''),
      country: 'United Kingdom',
      latitude: degrees(row.latitude),
      longitude: degrees(row.longitude),
    }),
    related: [],
  }));
}

const named = (key, name, more = {}) => ({
  key,
  party: stated({ name, country: 'United Kingdom', ...more }),
  related: [],
});

/** Local authorities, NHS trusts, Welsh schools and colleges of further education, from open registers. */
export function councilsSchoolsAndTrusts(folder) {
  const councils = rows(folder, 'local_authorities_uk.csv').map(({ key, name, official_name }) =>
    named(`la:${key}`, official_name || name, { kind: 'LOCAL_AUTHORITY' }),
  );
  const trusts = rows(folder, 'nhs_trusts_england.csv').map(({ ods_code, name, town }) =>
    named(`ods:${ods_code}`, name, { kind: 'HEALTH_BODY', place: town }),
  );
  const schools = rows(folder, 'schools_wales.csv').map((row) =>
    named(`school:${row['school-wls']}`, row.name, { kind: 'SCHOOL', region: 'Wales' }),
  );
  const colleges = rows(folder, 'further_education_colleges_uk.csv').map((row) =>
    named(`fe:${row['further-education-college-uk']}`, row.name, { kind: 'COLLEGE' }),
  );
  return [...councils, ...trusts, ...schools, ...colleges];
}
