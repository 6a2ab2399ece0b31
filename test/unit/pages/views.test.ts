import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type LoanData, LoanView } from '../../../src/pages/loanPage.js';
import { NOT_FOUND, renderNotice } from '../../../src/pages/notFound.js';
import { type ProjectData, ProjectView, projectSummary } from '../../../src/pages/projectPage.js';
import { renderContent } from '../../../src/pages/render.js';

const NONE = { totalCount: 0, nodes: [] };
const META = { dataVersion: 3, changed: '2026-11-30T10:00:00Z', synthetic: false };
const SOURCE = {
  id: 'source:1',
  title: 'Turner <b>in</b> Leeds',
  url: 'https://www.example.org/turner',
  publisher: null,
  kind: 'PRESS',
  published: '2018-02',
  retrieved: null,
  licence: null,
  note: null,
};
const LOAN: LoanData = {
  id: 'loan:turner',
  title: 'Turner',
  purpose: 'DISPLAY',
  term: 'LONG',
  objects: null,
  object: 'a picture',
  objectsNote: null,
  people: null,
  programme: null,
  outcomes: [],
  periodNote: null,
  period: { start: '2017-11', end: '2018-03-10' },
  lenders: { totalCount: 1, nodes: [{ id: 'national:tate', name: 'Tate' }] },
  borrowers: { totalCount: 1, nodes: [{ id: 'org:leeds', name: 'Leeds City Museum' }] },
  venues: NONE,
  funders: NONE,
  evidence: { totalCount: 1, nodes: [SOURCE], meta: META },
};

test('a loan shows lender, borrower, dates as stated and its sources; what is unknown is not 0', () => {
  const html = renderToStaticMarkup(createElement(LoanView, { loan: LOAN, stops: NONE }));
  expect(html).toContain(
    'A loan for display from Tate to Leeds City Museum, November 2017 to 10 March 2018.',
  );
  expect(html).toContain('<a href="/organisations/national:tate/tate">Tate</a>');
  expect(html).toContain('(start known to the month)');
  expect(html).toContain('<dt>Objects</dt><dd><span class="quiet">number not known</span></dd>');
  expect(html).toContain('href="/sources/source:1/turner-b-in-b-leeds"');
  expect(html).toContain('Turner &lt;b&gt;in&lt;/b&gt; Leeds');
  expect(html).toContain('Read the original on example.org');
  expect(html).not.toContain('Other loans');
});

test('a source with an address that is not http has no link to it', () => {
  const evidence = { ...LOAN.evidence, nodes: [{ ...SOURCE, url: 'javascript:alert(1)' }] };
  const html = renderToStaticMarkup(createElement(LoanView, { loan: { ...LOAN, evidence }, stops: NONE }));
  expect(html).not.toContain('javascript:');
  expect(html).toContain('no web address recorded');
});

const participant = (id: string, role: string, alongside: string[]) => ({
  role,
  activities: [],
  period: { start: null, end: null },
  people: null,
  alongside,
  evidence: NONE,
  node: { id, name: `Name of ${id}`, kind: 'MUSEUM', national: false },
});
const PARTNERS = ['b', 'c', 'd', 'e', 'f'];
const PROJECT: ProjectData = {
  id: 'project:1',
  title: 'Circuit',
  activity: 'YOUNG_PEOPLE',
  consortium: true,
  people: null,
  objectsNote: null,
  periodNote: null,
  outcomes: ['PARTICIPATION'],
  period: { start: '2013', end: '2017' },
  participants: {
    totalCount: 6,
    edges: [...PARTNERS.map((id) => participant(id, 'PARTNER', ['a'])), participant('a', 'MUSEUM', PARTNERS)],
  },
  funders: {
    totalCount: 1,
    edges: [{ amount: 5000, currency: 'GBP', note: null, node: { id: 'f', name: 'Fund' } }],
  },
  evidence: { ...NONE, meta: META },
};

test('a consortium lists its museum first and who is named together; long lists are folded', () => {
  const html = renderToStaticMarkup(createElement(ProjectView, { project: PROJECT }));
  expect(projectSummary(PROJECT)).toBe(
    'Young people project of a consortium with 6 participants: Name of a, Name of b, Name of c and 3 more; 2013 to 2017.',
  );
  expect(html.indexOf('Name of a</a></th>')).toBeLessThan(html.indexOf('Name of b</a></th>'));
  expect(html).toContain('<details><summary>5 organisations</summary>');
  expect(html).toContain('That two organisations took part does not mean');
  expect(html).toContain('GBP 5,000');
});

test('the head has title, description, canonical address, previews and structured data that cannot end its block', () => {
  const html = renderContent(
    {
      path: '/loans/loan:turner/turner',
      title: 'Turner </script>',
      description: 'A loan.',
      trail: [{ label: 'Loans', href: '/loans' }],
      jsonLd: { '@type': 'ExhibitionEvent', name: 'Turner </script>' },
      meta: { ...META, synthetic: true },
      body: 'Body',
    },
    {
      stylesheet: '/assets/pages.css',
      origin: 'https://graph.example.org',
      now: new Date('2026-12-01T12:00:00Z'),
    },
  );
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(html).toContain('<title>Turner &lt;/script&gt; – Museum partnership graph</title>');
  expect(html).toContain('<link rel="canonical" href="https://graph.example.org/loans/loan:turner/turner"/>');
  expect(html).toContain('<meta property="og:description" content="A loan."/>');
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    url: 'https://graph.example.org/loans/loan:turner/turner',
    '@type': 'ExhibitionEvent',
    name: 'Turner </script>',
  });
  expect(html).toContain('Data version 3, loaded on 30 November 2026.');
  expect(html).toContain('Synthetic data.');
  expect(html).toContain('<span aria-current="page">Turner &lt;/script&gt;</span>');
});

test('a notice has the site’s header, a search box and links, and is not indexed', () => {
  const html = renderNotice(NOT_FOUND, undefined);
  expect(html).toContain('<h1>Page not found</h1>');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain('name="q"');
  expect(html).not.toContain('stylesheet');
});
