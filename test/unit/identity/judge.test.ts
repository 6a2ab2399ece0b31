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
    'a national museum, with the place of one of its loans',
    named('British Museum', { place: 'Doncaster', country: UK }),
    named('British Museum', { place: 'London', country: UK, national: true }),
  ],
  [
    'two orders of words',
    named('University of Durham', { country: UK }),
    named('Durham University', { country: 'England' }),
  ],
  [
    'two orders of words, one country unknown',
    named('University of Teesside'),
    named('Teesside University', { country: UK }),
  ],
  [
    'a part of a federal university',
    named('Birkbeck College'),
    named('Birkbeck, University of London', { country: UK }),
  ],
  [
    'the same, in two ways',
    named('Brunel University'),
    named('Brunel University of London', { country: UK }),
  ],
  ['a title of a council', named('Cornwall County Council'), named('Cornwall Council', { country: UK })],
  ['a London borough', named('London Borough of Camden'), named('Camden Borough Council', { country: UK })],
  [
    'an NHS trust that became a foundation trust',
    named("Guy's and St Thomas' NHS Trust"),
    named("GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", { country: UK }),
  ],
  [
    'a subject in another order',
    named('Museum of Science and Industry', { place: 'Manchester' }),
    named('Science and Industry Museum', { place: 'Manchester' }),
  ],
  [
    'the same, one without a place',
    named('Whitworth Art Gallery'),
    named('Whitworth Art Gallery', { place: 'Manchester' }),
  ],
  [
    'a university named after its town, at another campus',
    named('University of Exeter', { place: 'Penryn', country: UK }),
    named('University of Exeter', { place: 'Exeter', country: UK }),
  ],
  [
    'a museum in a place that a person merged into it',
    named('Jewish Museum', { place: 'Manchester' }),
    named('Jewish Museum', { place: 'London', mergedPlaces: ['Manchester'] }),
  ],
  [
    'a castle and its museum',
    named('Nottingham Castle', { place: 'Nottingham' }),
    named('Nottingham Castle Museum and Art Gallery', {
      place: 'Nottingham',
      kind: OrganisationKind.MUSEUM,
    }),
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

const york = { place: 'York' };
const oxford = { place: 'Oxford', country: UK, kind: OrganisationKind.MUSEUM };
const cambridge = { place: 'Cambridge' };

test.each([
  [
    'the head before "of"',
    named('Ashmolean Museum', oxford),
    named('Ashmolean Museum of Art and Archaeology', oxford),
  ],
  [
    'the head without "Museum"',
    named('Ashmolean', { place: 'Oxford' }),
    named('Ashmolean Museum of Art and Archaeology', oxford),
  ],
  [
    'the head before a university',
    named('Pitt Rivers', { place: 'Oxford' }),
    named('Pitt Rivers Museum, University Of Oxford', oxford),
  ],
  ["the town's museum", named('York City Art Gallery', york), named('York Art Gallery', york)],
  [
    'a memorial',
    named('Dorman Memorial Museum', { place: 'Middlesbrough' }),
    named('Dorman Museum', { place: 'Middlesbrough' }),
  ],
  ['the town in the name', named('Castle Museum', york), named('York Castle Museum', york)],
  [
    'a university without the word',
    named('Sheffield Hallam', { place: 'Sheffield' }),
    named('Sheffield Hallam University', { place: 'Sheffield' }),
  ],
  [
    'a university whose kind says so',
    named('Anglia Ruskin', { kind: OrganisationKind.UNIVERSITY }),
    named('Anglia Ruskin University', { place: 'Chelmsford' }),
  ],
])('the same in one town as a short form: %s', (_, one, other) => {
  expect(judge(one, other)).toMatchObject({ judgement: 'SAME', shortened: true });
  expect(judge(other, one)).toMatchObject({ judgement: 'SAME', shortened: true });
});

test.each([
  [
    'a head, the place unknown',
    named('Ashmolean Museum'),
    named('Ashmolean Museum of Art and Archaeology', oxford),
  ],
  [
    'a department',
    named('Fitzwilliam Museum', cambridge),
    named('Fitzwilliam Museum, Education Department', cambridge),
  ],
  [
    'a branch',
    named('Jewish Museum', { place: 'London' }),
    named('Jewish Museum, Finchley', { place: 'London' }),
  ],
  [
    'a word in common',
    named('Hancock Museum', { place: 'Newcastle' }),
    named('Great North Museum: Hancock', { place: 'Newcastle' }),
  ],
  [
    'a single name that may be a person or hall',
    named('Goldsmiths', { place: 'London' }),
    named('Goldsmiths University of London', { place: 'London' }),
  ],
  [
    'a college and a university',
    named('Royal Agricultural College', { place: 'Cirencester' }),
    named('Royal Agricultural University', { place: 'Cirencester' }),
  ],
  [
    'one word in another town',
    named('The Hunterian', { place: 'Glasgow' }),
    named('The Hunterian', { place: 'London', kind: OrganisationKind.MUSEUM }),
  ],
])('asked: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('UNSURE');
  expect(judged(other, one)).toBe('UNSURE');
});

test.each([
  [
    'a head in another town',
    named('Ashmolean Museum', { place: 'Broadway', kind: OrganisationKind.MUSEUM }),
    named('Ashmolean Museum of Art and Archaeology', oxford),
  ],
  [
    'a head of common words',
    named('National Gallery', { place: 'London' }),
    named('National Gallery of Modern Art', { place: 'London' }),
  ],
  ['the town as the only rare word', named('York Museum', york), named('York Museum of Chocolate', york)],
])('no question: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('DIFFERENT');
  expect(judged(other, one)).toBe('DIFFERENT');
});

test.each([
  [
    'a museum and its university',
    named('Kettles Yard, University of Cambridge', { kind: OrganisationKind.MUSEUM }),
    named('University of Cambridge', { kind: OrganisationKind.UNIVERSITY }),
  ],
  ['a museum and its hospital', named('Royal London Hospital Museum'), named('The Royal London Hospital')],
  [
    'one word in another town',
    named('Renishaw Hall', { place: 'Sheffield' }),
    named('Renishaw', { place: 'Wotton' }),
  ],
  [
    'one rare word in another town',
    named('Nelson Museum', { place: 'Great Yarmouth' }),
    named('A. Nelson & Co.', { place: 'London' }),
  ],
  [
    'three initials in another town',
    named('ARM', { place: 'Cambridge' }),
    named('Alford Railway Museum', { place: 'Alford' }),
  ],
  ['two museums of a town', named('York Castle Museum', york), named('York Army Museum', york)],
  [
    'a museum and a council of a county',
    named('Dorset County Museum', { place: 'Dorchester' }),
    named('Dorset County Council', { place: 'Dorchester' }),
  ],
  [
    'two bodies of one town',
    named('Carnegie Dunfermline Trust', { place: 'Dunfermline' }),
    named('Dunfermline Carnegie Library', { place: 'Dunfermline' }),
  ],
])('not worth a question: %s', (_, one, other) => {
  expect(judged(one, other)).toBe('DIFFERENT');
  expect(judged(other, one)).toBe('DIFFERENT');
});

test('schools of common names need the place, whatever their church', () => {
  const school = (name: string, place?: string) =>
    named(name, { kind: OrganisationKind.SCHOOL, ...(place && { place }) });
  const church = "St Mary's Church of England Primary School";
  expect(judged(school(church, 'Leeds'), school(church, 'Bradford'))).toBe('DIFFERENT');
  expect(judged(school(church, 'Leeds'), school(church))).toBe('UNSURE');
  expect(judged(school("St. Mary's Primary School", 'Leeds'), school("St Mary's Primary School"))).toBe(
    'UNSURE',
  );
  expect(judged(school(church, 'Leeds'), school(church, 'Leeds'))).toBe('SAME');
});

test.each([
  ['initials alone', named('UCL'), named('University College London')],
  [
    'a shared name whose place is unknown',
    named('Heritage Centre'),
    named('The Heritage Centre', { place: 'Bewdley' }),
  ],
  [
    'a rare name stated in two towns',
    named('Jewish Museum', { place: 'Manchester' }),
    named('Jewish Museum London', { place: 'London', otherNames: ['Jewish Museum'] }),
  ],
  [
    'a rare name stated in two regions',
    named('Hunterian Museum', { region: 'London' }),
    named('Hunterian Museum', { place: 'Glasgow', region: 'Scotland' }),
  ],
  [
    'a university stated elsewhere, the country unknown',
    named("Queen's University", { place: 'Kingston' }),
    named("Queen's University Belfast", { place: 'Belfast', otherNames: ["Queen's University"] }),
  ],
  [
    'a body of the whole country, in two towns',
    named('Wellcome Trust', { place: 'Hinxton', kind: OrganisationKind.FUNDER }),
    named('Wellcome Trust', { place: 'London', kind: OrganisationKind.FUNDER }),
  ],
  [
    'an abbey and its museum',
    named('Bath Abbey', { place: 'Bath' }),
    named('Bath Abbey Museum', { place: 'Bath', kind: OrganisationKind.MUSEUM }),
  ],
  ['words turned round', named('Museum of London'), named('London Museum')],
  ['a plural', named('National Museum of Scotland'), named('National Museums Scotland')],
  ['a part', named('University of Leeds Library'), named('University of Leeds')],
  ['a department', named('School of Design, University of Leeds'), named('University of Leeds')],
  [
    'a branch',
    named('Tate Britain', { place: 'London' }),
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
  expect(judge(named('Bury Art Museum and Park'), named('Bury Art Museum')).reason).toBe(
    '"Bury Art Museum and Park" looks like a part of "Bury Art Museum"',
  );
  expect(judge(named('Fitzwiliam Museum'), named('Fitzwilliam Museum')).reason).toBe(
    '"fitzwiliam" looks like a misspelling of "fitzwilliam"',
  );
});

test('a name of signs alone, or of nothing, is nobody', () => {
  expect(judged(named('?'), named('Tate'))).toBe('DIFFERENT');
  expect(judged(named('-'), named('?'))).toBe('DIFFERENT');
});
