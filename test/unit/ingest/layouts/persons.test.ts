import { isPersonal } from '../../../../src/ingest/layouts/persons.js';

describe('a name', () => {
  it.each([
    'Dr Jane Examplesmith',
    'Sir John Examplesmith',
    'Mr and Mrs Examplesmith',
    'Margaret Examplesmith',
    'David J. Examplesmith OBE',
    'Examplesmith, Margaret',
    'J. R. Examplesmith',
    'Lady Examplesmith',
  ])('of a person is seen: %s', (name) => {
    expect(isPersonal(name)).toBe(true);
  });

  it.each([
    "Sir John Soane's Museum",
    'Henry Moore Foundation',
    'Paul Mellon Centre for Studies in British Art',
    'Esmée Fairbairn Foundation',
    'Dr Jenner’s House',
    'Elizabeth Gaskell House',
    'Thomas Tallis School',
    'Taylor Wessing',
    'Garfield Weston Foundation',
    'Charles Dickens Museum',
    'Robert Burns Birthplace Museum',
    'St George',
    'Victoria and Albert Museum',
    'Tate',
    '14-18 NOW',
    'Marks & Spencer',
    'Lord Leycester Hospital',
    'University of Leeds',
  ])('of a body that is named after a person passes: %s', (name) => {
    expect(isPersonal(name)).toBe(false);
  });
});
