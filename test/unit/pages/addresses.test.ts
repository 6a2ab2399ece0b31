import { organisationPath, partnershipPath, searchPath, slugOf } from '../../../src/pages/addresses.js';

test.each([
  ['Leeds Museums and Galleries', 'leeds-museums-and-galleries'],
  ['V&A', 'v-and-a'],
  ['Łódź’s “Straße” museum', 'lodzs-strasse-museum'],
  ['東京', '-'],
  [
    'A very long title that goes on and on about the objects that were lent to many museums',
    'a-very-long-title-that-goes-on-and-on-about-the-objects-that-were-lent',
  ],
  ['x'.repeat(90), 'x'.repeat(70)],
])('the slug of %s has only letters, digits and hyphens, at most 70 characters', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('ids stay readable in addresses, and what a path cannot hold is encoded', () => {
  expect(organisationPath({ id: 'org:1a', name: 'Tate' })).toBe('/organisations/org:1a/tate');
  expect(organisationPath({ id: 'a/b?c', name: 'Tate' })).toBe('/organisations/a%2Fb%3Fc/tate');
  expect(partnershipPath('national:tate~org:1')).toBe('/partnerships/national:tate~org:1');
  expect(searchPath('A & B')).toBe('/search?q=A+%26+B');
});
