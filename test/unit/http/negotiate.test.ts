import { negotiate } from '../../../src/http/negotiate.js';

const OFFERS = [
  { types: ['text/html'] },
  { types: ['text/turtle'] },
  { types: ['application/ld+json', 'application/json'] },
];

test.each([
  [undefined, 'text/html'],
  ['', 'text/html'],
  ['*/*', 'text/html'],
  ['text/turtle', 'text/turtle'],
  ['TEXT/Turtle', 'text/turtle'],
  ['application/json', 'application/ld+json'],
  ['text/html;q=0.5, text/turtle;q=0.9', 'text/turtle'],
  ['text/html;q=0.5, text/turtle; q=0.4, application/ld+json;q=0.6', 'application/ld+json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['application/*', 'application/ld+json'],
  ['text/*;q=0.3, text/turtle;q=0.7', 'text/turtle'],
  ['text/html;q=0, */*', 'text/turtle'],
  ['*/*;q=0.1, application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"', 'application/ld+json'],
  ['application/rdf+xml, text/turtle;q=0.001', 'text/turtle'],
  ['application/rdf+xml', undefined],
  ['text/turtle;q=0', undefined],
  ['text/turtle;q=x', undefined],
  [';;,,q', undefined],
])('Accept: %s prefers %s', (accept, expected) => {
  expect(negotiate(accept, OFFERS)?.types[0]).toBe(expected);
});
