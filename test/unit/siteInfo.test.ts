import { apiCatalog, contactAddress, robotsText, securityText } from '../../src/siteInfo/texts.js';

const BASE = 'https://graph.example.org';

test('robots.txt leaves interfaces for programs out and names the sitemap', () => {
  const text = robotsText(BASE);
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/graphql\n/);
  expect(text).toContain(`Sitemap: ${BASE}/sitemap.xml`);
});

test('security.txt has the contact, and expires within a year of the request', () => {
  const text = securityText(BASE, 'security@example.org', new Date('2026-12-01T00:00:00Z'));
  expect(text).toContain('Contact: mailto:security@example.org\n');
  expect(text).toContain('Expires: 2027-05-30T00:00:00.000Z\n');
  expect(text).toContain(`Canonical: ${BASE}/.well-known/security.txt\n`);
});

test('a web address as contact stays as it is', () => {
  expect(contactAddress('https://example.org/contact')).toBe('https://example.org/contact');
});

test('the API catalogue has the documentation of each interface', () => {
  const { linkset } = apiCatalog(BASE) as {
    linkset: { anchor: string; 'service-doc': { href: string }[] }[];
  };
  expect(linkset.map(({ anchor }) => anchor)).toEqual(
    ['/graphql', '/export', '/report', '/reconcile', '/submissions', '/mcp'].map((path) => BASE + path),
  );
  for (const { 'service-doc': docs } of linkset)
    expect(docs[0]!.href).toMatch(/^https:\/\/graph\.example\.org\/docs\//);
});
