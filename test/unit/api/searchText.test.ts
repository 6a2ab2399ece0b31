import { fullTextQuery, wordForms } from '../../../src/api/searchText.js';

test.each([
  ['museums', ['museums', 'museum']],
  ['galleries', ['galleries', 'gallery']],
  ['gallery', ['gallery', 'galleries']],
  ['museum', ['museum']],
  ['st', ['st', 'saint']],
  ['saint', ['saint', 'st']],
  ['glass', ['glass']],
  ['bus', ['bus']],
])('%s is also searched as %j', (word, forms) => {
  expect(wordForms(word)).toEqual(forms);
});

test('each word is required in one of its forms; short words only help to rank', () => {
  expect(fullTextQuery('Museums of Leeds')).toBe(
    '+(museums^4 OR museums* OR museum^2) (of^4 OR of*) +(leeds^4 OR leeds* OR leed^2) "museums of leeds"^8',
  );
  expect(fullTextQuery('?!')).toBe('nothing_was_asked');
});
