import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { OrganisationKind } from '../../../src/domain/words.js';
import { judge, type Party } from '../../../src/identity/index.js';

const UK = 'United Kingdom';
const named = (name: string, more: Partial<Party> = {}): Party => ({ name, ...more });
const judged = (one: Party, other: Party) => judge(one, other).judgement;

test.each([
  ['an abbreviation', named('Univ. of Leeds'), named('University of Leeds')],
  ['a slip in a shared word', named('Univeristy of Leeds'), named('University of Leeds')],
  ['a slip in a long word', named('Fitzwiliam Museum'), named('The Fitzwilliam Museum')],
  ['"the" and "&"', named('Horniman Museum & Gardens'), named('The Horniman Museum and Gardens')],
  ['St and Saint', named("St. Christopher's Hospice"), named('Saint Christophers Hospice')],
  ['a legal form', named('Paintings in Hospitals Ltd'), named('Paintings in Hospitals')],
  ['its acronym in brackets', named('University College London (UCL)'), named('University College London')],
  [
    'an acronym before brackets',
    named('MOLA (Museum of London Archaeology)'),
    named('Museum of London Archaeology'),
  ],
  ['a former name in brackets', named('Young V&A (formerly V&A Museum of Childhood)'), named('Young V&A')],
  ['a short name', named('UCL'), named('University College London', { otherNames: ['UCL'] })],
  ['its place behind a comma', named('Bluecoat, Liverpool'), named('The Bluecoat', { place: 'Liverpool' })],
  [
    'two orders of words',
    named('University of Durham', { country: UK }),
    named('Durham University', { country: 'England' }),
  ],
  [
    'the same, one without a place',
    named('Whitworth Art Gallery'),
    named('Whitworth Art Gallery', { place: 'Manchester' }),
  ],
  [
    'a university in two places',
    named('University of Exeter', { place: 'Penryn' }),
    named('University of Exeter', { place: 'Exeter' }),
  ],
  [
    'a shared name in one place',
    named('Town Museum', { place: 'Rye' }),
    named('The Town Museum', { place: 'Rye' }),
  ],
  [
    'a national museum',
    named('National Gallery'),
    named('National Gallery', { place: 'London', national: true }),
  ],
  [
    'one identifier',
    named('Tate', { identifiers: ['ror:1'] }),
    named('Tate Gallery', { identifiers: ['mm:1', 'ror:1'] }),
  ],
])('the same: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('SAME');
  expect(judged(other, one)).toBe('SAME');
});

test.each([
  ['initials alone', named('UCL'), named('University College London')],
  [
    'a shared name whose place is unknown',
    named('Heritage Centre'),
    named('The Heritage Centre', { place: 'Bewdley' }),
  ],
  ['words turned round', named('Museum of London'), named('London Museum')],
  [
    'turned round, the country unknown',
    named('University of Newcastle'),
    named('Newcastle University', { country: UK }),
  ],
  ['a plural', named('National Museum of Scotland'), named('National Museums Scotland')],
  ['a part', named('University of Leeds Library'), named('University of Leeds')],
  ['a department', named('School of Design, University of Leeds'), named('University of Leeds')],
  [
    'a branch',
    named('Tate Liverpool', { place: 'Liverpool' }),
    named('Tate', { place: 'London', national: true }),
  ],
  [
    'another name that both have',
    named('World Museum', { otherNames: ['Liverpool Museum'] }),
    named('Museum of Liverpool', { otherNames: ['Liverpool Museum'] }),
  ],
])('left to a person: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('UNSURE');
  expect(judged(other, one)).toBe('UNSURE');
});

test.each([
  [
    'two countries',
    named('York University', { country: 'Canada' }),
    named('University of York', { country: UK }),
  ],
  ['a museum of a university', named('Manchester Museum'), named('University of Manchester')],
  [
    'a shared name in two places',
    named('Town Museum', { place: 'Rye' }),
    named('Town Museum', { place: 'Ludlow' }),
  ],
  [
    'two numbers of one register',
    named('Tate', { identifiers: ['ror:1'] }),
    named('Tate', { identifiers: ['ror:2'] }),
  ],
  [
    'a site and its whole',
    named('Science Museum', { siteOf: 'Science Museum Group' }),
    named('Science Museum Group', { otherNames: ['Science Museum'] }),
  ],
  [
    'sites of different',
    named('Central Library', { siteOf: 'org:1' }),
    named('Central Library', { siteOf: 'org:2' }),
  ],
])('two: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('DIFFERENT');
  expect(judged(other, one)).toBe('DIFFERENT');
});

const TWINS: Record<string, string>[] = parse(
  readFileSync(new URL('../../../bench/identity/twins.csv', import.meta.url)),
  { columns: true },
);

test.each(TWINS)(
  'bad twins are never the same: $name ($place $country), $other_name ($other_place)',
  (pair) => {
    const known = (party: Record<string, string | undefined>) =>
      Object.fromEntries(Object.entries(party).filter(([, value]) => value)) as unknown as Party;
    const one = known({ name: pair.name, place: pair.place, country: pair.country });
    const other = known({ name: pair.other_name, place: pair.other_place, country: pair.other_country });
    expect(judged(one, other)).not.toBe('SAME');
    expect(judged(other, one)).not.toBe('SAME');
  },
);

test('own numbers of two returns tell nothing: the names decide', () => {
  const one = named('Whitworth Art Gallery', { identifiers: ['own:first.csv:7'] });
  expect(judged(one, { ...one, identifiers: ['own:second.csv:9'] })).toBe('SAME');
});

test('a place that agrees is better than one that is unknown, and that is better than another place', () => {
  const score = (place?: string) =>
    judge(
      named('Whitworth Art Gallery', { place: 'Manchester' }),
      named('Whitworth Art Gallery', place ? { place } : {}),
    ).score;
  expect(score('Manchester') - score()).toBeGreaterThanOrEqual(0.02);
  expect(score() - score('Salford')).toBeGreaterThanOrEqual(0.02);
});

test('kinds that no one body has both of speak against a name that does not say its kind', () => {
  const museum = named('The Atkinson', { kind: OrganisationKind.MUSEUM });
  expect(judged(museum, named('Atkinson', { kind: OrganisationKind.HEALTH_BODY }))).toBe('UNSURE');
  expect(judged(museum, named('Atkinson', { kind: OrganisationKind.ARTS_ORGANISATION }))).toBe('SAME');
});

test('the reason is words for a museum person', () => {
  expect(judge(named('Tate Liverpool'), named('Tate')).reason).toBe(
    '"Tate Liverpool" looks like a part of "Tate"',
  );
  expect(judge(named('Fitzwiliam Museum'), named('Fitzwilliam Museum')).reason).toBe(
    '"fitzwiliam" looks like a misspelling of "fitzwilliam"',
  );
});

test('a name of signs alone, or of nothing, is nobody', () => {
  expect(judged(named('?'), named('Tate'))).toBe('DIFFERENT');
  expect(judged(named('-'), named('?'))).toBe('DIFFERENT');
});
