import { answerOf, onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

const page = (path: string) => answerOf(on.http, 'GET', `/reconcile${path}`);

test('The preview says what and where it is, what else it is called and how much is known of it', async () => {
  const { status, headers, body } = await page('/preview?id=national%3Atate');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('frame-ancestors');
  for (const text of [
    '<h1>Tate</h1><p>National museum · London, United Kingdom</p>',
    '<dt>Also</dt><dd>Tate Gallery; The Tate</dd>',
    '<dt>In this graph</dt><dd>3 partners, 2 loans, 1 project</dd>',
  ])
    expect(body).toContain(text);
});

test('A name that is an attack is shown as it is written', async () => {
  const id = encodeURIComponent('org:bobby/ä%"');
  const { html } = await on.get(`/flyout/entity?id=${id}`);
  for (const shown of [
    (await page(`/preview?id=${id}`)).body,
    (await page(`/organisations/${id}`)).body,
    html,
  ]) {
    expect(shown).toContain('Bobby &#60;script&#62;alert(1)&#60;/script&#62; &#38; Sons');
    expect(shown).not.toContain('<script');
  }
});

test('An id that was merged away keeps answering, and says under which it is now', async () => {
  const { status, body } = await page('/organisations/org%3Aucl');
  expect(status).toBe(200);
  expect(body).toContain('<h1>University College London</h1>');
  expect(body).toContain('org:ucl is another id of this organisation.');
  expect(body).toContain('ror:02jx3x895');
});

test('The page of an organisation has what the preview leaves out; an unknown id has a page that says so', async () => {
  const { body } = await page('/organisations/national%3Atate');
  expect(body).toContain('<dt>Opened</dt><dd>1897</dd>');
  expect(body).toContain('<dt>Sites</dt><dd>Tate Liverpool</dd>');
  expect((await page(`/organisations/${encodeURIComponent('org:bobby/ä%"')}`)).body).toContain(
    '<dt>Closed</dt><dd>2001 to 2003</dd>',
  );
  const unknown = await page('/organisations/%3Cb%3E');
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain('No organisation has or had the id &#60;b&#62;.');
});
