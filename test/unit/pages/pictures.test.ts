import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { barPicture } from '../../../src/pages/pictures/bars.js';
import { FramedPicture } from '../../../src/pages/pictures/frame.js';
import { pictureAddress } from '../../../src/pages/pictures/picture.js';
import { starPicture, uniqueById } from '../../../src/pages/pictures/star.js';
import { fitText } from '../../../src/pages/pictures/texts.js';

const CITATION = {
  title: 'Tate',
  url: 'https://graph.example.org/organisations/national:tate/tate',
  version: 8,
  year: '2026',
  accessed: '2026-12-01',
};
const ray = (at: number, weight: number, national = false) => ({
  id: `org:${at}`,
  name: `Partner <${at}>`,
  kind: 'MUSEUM',
  national,
  weight,
});

const drawn = (picture: ReturnType<typeof starPicture>) =>
  renderToStaticMarkup(createElement(FramedPicture, { picture: picture!, citation: CITATION }));

test('a picture has title, source, data version, licence and address in it, and no styles or scripts', () => {
  const svg = drawn(starPicture('partners', [ray(1, 1)], { centre: 'Tate', total: 1 }));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
  expect(svg).toContain('<title>Tate: partners</title>');
  expect(svg).toContain('Source: Museum partnership graph, data version 8');
  expect(svg).toContain('Licence: Facts compiled from the cited sources');
  expect(svg).toContain(CITATION.url);
  expect(svg).toContain('Partner &lt;1&gt;');
  expect(svg).not.toMatch(/style=|<style|<script|class=|href=/);
});

test('of many organisations those with most in common are drawn, and the title says how many', () => {
  const rays = Array.from({ length: 40 }, (_, at) => ray(at, at + 1, at === 39));
  const svg = drawn(starPicture('partners', rays, { centre: 'Tate', total: 133 }));
  expect(svg).toContain('Tate: partners (24 of 133)');
  expect(svg.match(/stroke-width="[\d.]+"><\/path>/g)).toHaveLength(24);
  expect(svg).toContain('Partner &lt;39&gt;');
  expect(svg).not.toContain('Partner &lt;15&gt;');
  expect(svg).toContain('>national museum<');
  expect(svg).not.toContain('>university<');
});

test('labels of neighbours do not overlap', () => {
  const rays = Array.from({ length: 24 }, (_, at) => ray(at, 1));
  const svg = drawn(starPicture('partners', rays, { centre: 'Tate', total: 24 }));
  const labels = [
    ...svg.matchAll(/<text x="(\d+)" y="(\d+)" font-size="13" text-anchor="(\w+)"[^>]*>Partner/g),
  ];
  expect(labels).toHaveLength(24);
  for (const side of ['start', 'end']) {
    const heights = labels.filter(([, , , anchor]) => anchor === side).map(([, , y]) => Number(y));
    const sorted = heights.sort((one, other) => one - other);
    const gaps = sorted.slice(1).map((y, at) => y - sorted[at]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14);
  }
});

test('nothing is drawn of nothing', () => {
  expect([starPicture('partners', [], { centre: 'Tate', total: 0 }), barPicture('kinds', [])]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the largest bar fills the width, the others in proportion', () => {
  const svg = drawn(
    barPicture('kinds', [
      { label: 'School', value: 5 },
      { label: 'Museum', value: 10 },
    ]),
  );
  const widths = [...svg.matchAll(/<rect x="250" y="4" width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([450, 225]);
  expect(svg.indexOf('>Museum<')).toBeLessThan(svg.indexOf('>School<'));
});

test('a text that is too wide is cut after a word', () => {
  expect(fitText('National Museum of Something Long', 120, 13)).toBe('National Museum…');
  expect(fitText('Tate', 120, 13)).toBe('Tate');
});

test('the address of a picture has no readable end', () => {
  expect(pictureAddress('pictures', '/organisations/national:tate/tate')).toBe(
    '/pictures/organisations/national:tate.svg',
  );
  expect(pictureAddress('embed', '/places/leeds')).toBe('/embed/places/leeds');
  expect(pictureAddress('pictures', '/matrix?kind=SCHOOL')).toBe('/pictures/matrix.svg?kind=SCHOOL');
});

test('each organisation is drawn once', () => {
  expect(uniqueById([ray(1, 1), ray(2, 1), ray(1, 1)])).toHaveLength(2);
});
