import { strFromU8, unzipSync } from 'fflate';
import type { Reported } from '../../../src/report/facts.js';
import { loadReported } from '../../../src/report/load.js';
import { documentFile } from '../../../src/reportFiles/files.js';
import { onShippedData } from '../../support/onGraph.js';

// The documents have the numbers of GraphQL, on the shipped data.
const on = onShippedData();
let data: Reported;
beforeAll(async () => {
  data = await loadReported(on.graph.within(120));
});

const BASE = 'https://example.org';
const plain = (html: string) =>
  html
    .replaceAll(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>/g, '')
    .replaceAll(/<sup>.*?<\/sup>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

/** Cells of all tables with a caption. */
const tableOf = (html: string, caption: string): string[][] => {
  const [, body = ''] = html.split(`<caption>${caption}</caption>`);
  return [...body.split('</table>')[0]!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  );
};
const documentOf = async (year: string, format = 'html') =>
  (await documentFile(data, { year, format }, BASE)).body;
/** The text of a Word file: cells and paragraphs by line. */
const wordText = (body: Uint8Array) =>
  strFromU8(unzipSync(body)['word/document.xml']!)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:hyperlink w:anchor="note.*?<\/w:hyperlink>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .split('\n');

const number = (value: number) => value.toLocaleString('en-GB');
interface Measure {
  name: string;
  scope: string;
  counted: { certain: number | null; possible: number | null };
  published: { value: number | null; qualifier: string | null; unit: string }[];
}
const countText = ({ certain, possible }: Measure['counted']) => {
  if (possible === null) return 'not counted';
  if (certain === possible) return number(possible);
  return certain === null ? `up to ${number(possible)}` : `${number(certain)} to ${number(possible)}`;
};
const QUALIFIERS: Record<string, string> = { AT_LEAST: 'at least ', MORE_THAN: 'more than ' };

test.each(['2017/18', '2019/20', '2003/04', '2031/32'])(
  'HTML and Word of %s show the counted and published numbers of GraphQL',
  async (year) => {
    const { report } = await on.data(`{ report(year: "${year}") { themes { theme measures {
      name scope counted { certain possible } published { value qualifier unit } } } } }`);
    const html = (await documentOf(year)) as string;
    const word = wordText((await documentOf(year, 'docx')) as Uint8Array);
    for (const { theme, measures } of report.themes) {
      const rows = (measures as Measure[])
        .filter(({ counted, published }) => counted.possible !== null || published.length > 0)
        .map(({ name, scope, counted, published }) => [
          `${name}, ${scope}`,
          countText(counted),
          published.length === 0
            ? 'nothing published'
            : published
                .map(
                  ({ value, qualifier, unit }) =>
                    `${QUALIFIERS[qualifier ?? ''] ?? ''}${number(value!)} ${unit}`,
                )
                .join('; '),
        ]);
      const shown = tableOf(html, theme).slice(1);
      expect(
        shown.map((row) => row.slice(0, 3).map((cell) => cell.replace('Sources disagree: ', ''))),
      ).toEqual(rows);
      for (const row of shown) {
        const at = word.findIndex((line, place) => line === row[0] && word[place + 1] === row[1]);
        expect([row[0], word.slice(at, at + row.length)]).toEqual([row[0], row]);
      }
    }
  },
);

test('the document warns that it is a sample, with the measured share, and says if nothing was published', async () => {
  expect(plain((await documentOf('2017/18')) as string)).toContain(
    'Traced here: about 0.52% of published loans. Do not use as totals.',
  );
  const future = plain((await documentOf('2031/32')) as string);
  expect(future).toContain('Do not use as totals.');
  expect(future).toContain('Nothing of the survey was published for 2031/32');
});

test('the HTML loads nothing, has headings in order, headed tables, charts with text, and every note it cites', async () => {
  const html = (await documentOf('2017/18')) as string;
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
  expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|\bon\w+="|\bstyle="|@import|url\(/);
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, at) => {
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });
  expect(html.match(/<table>/g)!.length).toBeGreaterThan(10);
  expect(html.match(/<caption>/g)).toHaveLength(html.match(/<table>/g)!.length);
  expect(html.match(/<th(?! scope="(?:col|row)")[ >]/g)).toBeNull();
  expect(html.match(/<svg /g)!.length).toBeGreaterThan(5);
  expect(html.match(/<desc /g)).toHaveLength(html.match(/<svg /g)!.length);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect(html.match(/href="https:\/\/example\.org\/report\/evidence\?/g)!.length).toBeGreaterThan(100);
});

test('without an address of the service, counts are no links', async () => {
  const { body } = await documentFile(data, { year: '2017/18' }, '');
  expect(body).not.toContain('/report/evidence');
});

test('the same data give the same Word file, whose parts are all declared', async () => {
  const [one, other] = (await Promise.all(
    ['docx', 'docx'].map((format) => documentOf('2017/18', format)),
  )) as [Uint8Array, Uint8Array];
  expect(Buffer.compare(one, other)).toBe(0);
  const parts = unzipSync(one);
  const types = strFromU8(parts['[Content_Types].xml']!);
  for (const name of Object.keys(parts))
    if (!/\.rels$|^\[/.test(name))
      expect([name, types.includes(`PartName="/${name}"`)]).toEqual([name, true]);
  const links = strFromU8(parts['word/_rels/document.xml.rels']!);
  for (const [, id] of strFromU8(parts['word/document.xml']!).matchAll(/r:id="(\w+)"/g))
    expect([id, links.includes(`Id="${id}"`)]).toEqual([id, true]);
});
