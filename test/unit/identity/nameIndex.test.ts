import { NameIndex, type Party } from '../../../src/identity/index.js';

const index = new NameIndex();
const names = [
  'University of Leeds',
  'Leeds Beckett University',
  'Fitzwilliam Museum',
  'University College London',
  'Town Museum',
];
const parties: Party[] = names.map((name) => ({ name }));
for (const party of parties) index.add(party);
index.add({ name: 'Tate', otherNames: ['Tate Gallery'], identifiers: ['ror:1'] });

const found = (name: string, more: Partial<Party> = {}) =>
  index.candidates({ name, ...more }).map((party) => party.name);

test.each([
  ['The University of Leeds', 'University of Leeds'],
  ['Fitzwiliam Mus.', 'Fitzwilliam Museum'],
  ['UCL', 'University College London'],
  ['Tate Gallery', 'Tate'],
  ['The Town Museum', 'Town Museum'],
])('%s is found as %s', (name, expected) => {
  expect(found(name)[0]).toBe(expected);
});

test('an identifier finds, whatever the name', () => {
  expect(found('Something else', { identifiers: ['ror:1'] })).toEqual(['Tate']);
});

test('those that share more words come first, and what shares nothing is not there', () => {
  expect(found('Leeds University')).toEqual(['University of Leeds', 'Leeds Beckett University']);
  expect(found('Ashmolean')).toEqual([]);
});
