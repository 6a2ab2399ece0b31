import { facetOf, readSearchRequest } from '../../../src/pages/searchRequest.js';

test('the parameters of a search: trimmed, cut, and only known groups and kinds', () => {
  expect(readSearchRequest({ q: ' leeds ', type: 'places', kind: 'MUSEUM', region: 'Wales' })).toEqual({
    text: 'leeds',
    type: 'places',
    kind: 'MUSEUM',
    region: 'Wales',
  });
  expect(readSearchRequest({ q: ['a', 'b'], type: 'x', kind: 'x', region: '' })).toEqual({ text: 'a' });
  expect(readSearchRequest({ q: 'x'.repeat(300) }).text).toHaveLength(200);
  expect(readSearchRequest({})).toEqual({ text: '' });
});

test('a facet changes one parameter and keeps the others; a removed one is left out', () => {
  const request = readSearchRequest({ q: 'a & b', type: 'organisations', region: 'Wales' });
  expect(facetOf(request, { region: undefined })).toBe('/search?q=a+%26+b&type=organisations');
});
