import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  bibtexOf,
  type Citation,
  citationFormatOf,
  cslOf,
  risOf,
  textOf,
} from '../../../src/pages/cite/citation.js';
import { embedCode, TakeAlong } from '../../../src/pages/takeAlong.js';

const CITATION: Citation = {
  title: 'Art & {Science}: 50% of "it"',
  url: 'https://graph.example.org/organisations/national:tate/tate',
  version: 8,
  year: '2026',
  accessed: '2026-12-01',
};

test('the text has title, data version, address and day of access', () => {
  expect(textOf(CITATION)).toBe(
    'Museum partnership graph (2026). Art & {Science}: 50% of "it". Data version 8. https://graph.example.org/organisations/national:tate/tate (accessed 1 December 2026).',
  );
});

test('a page without data is cited without version and year', () => {
  expect(textOf({ ...CITATION, version: undefined, year: undefined })).toMatch(
    /^Museum partnership graph\. Art/,
  );
});

test('BibTeX escapes the signs that LaTeX would read', () => {
  expect(bibtexOf(CITATION)).toBe(`@misc{mpg2026tate,
  author = {{Museum partnership graph}},
  title = {{Art \\& \\{Science\\}: 50\\% of "it"}},
  year = {2026},
  url = {https://graph.example.org/organisations/national:tate/tate},
  urldate = {2026-12-01},
  note = {Data version 8}
}
`);
});

test('a line break in a title does not begin a field of RIS', () => {
  const lines = risOf({ ...CITATION, title: 'One\r\nAU  - Another' }).split('\r\n');
  expect(lines).toEqual([
    'TY  - ELEC',
    'TI  - One AU - Another',
    'AU  - Museum partnership graph',
    'PB  - Museum partnership graph',
    'PY  - 2026',
    'UR  - https://graph.example.org/organisations/national:tate/tate',
    'Y2  - 2026/12/01',
    'N1  - Data version 8',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON has dates as numbers', () => {
  expect(JSON.parse(cslOf(CITATION))).toEqual([
    expect.objectContaining({
      type: 'webpage',
      issued: { 'date-parts': [[2026]] },
      accessed: { 'date-parts': [[2026, 12, 1]] },
      version: '8',
    }),
  ]);
});

test('an unknown format is none, also a name that every object has', () => {
  expect(citationFormatOf({ cite: 'bibtex' })?.extension).toBe('bib');
  expect([{}, { cite: 'constructor' }, { cite: 'doc' }, undefined].map(citationFormatOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('no text of a title ends an attribute of the embed code or of the page', () => {
  expect(embedCode('https://example.org/embed/x?a=1&b=2', 'A "b" <c>')).toBe(
    '<iframe src="https://example.org/embed/x?a=1&amp;b=2" title="A &quot;b&quot; &lt;c>" width="100%" height="560" loading="lazy"></iframe>',
  );
  const html = renderToStaticMarkup(
    createElement(TakeAlong, {
      path: '/matrix?kind=SCHOOL',
      citation: CITATION,
      embed: 'https://example.org/embed',
    }),
  );
  expect(html).toContain('href="/matrix?kind=SCHOOL&amp;cite=ris"');
  expect(html).toContain('mailto:?subject=Art%20%26%20%7BScience%7D');
  expect(html).not.toContain('"it"');
});
