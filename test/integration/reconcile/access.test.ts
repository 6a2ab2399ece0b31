import { get } from 'node:http';
import { answerOf, listening, onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

test('A page of any site may ask: the browser is told so before it posts', async () => {
  for (const path of ['/reconcile', '/reconcile/suggest/entity']) {
    const { status, headers } = await answerOf(on.http, 'OPTIONS', path);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toContain('POST');
    expect(headers['access-control-allow-headers']).toContain('content-type');
  }
});

test('An older page asks by JSONP: the answer is a call of its function, and of nothing else', async () => {
  const { headers, body } = await answerOf(on.http, 'GET', '/reconcile?callback=jQuery.cb_1');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(body).toMatch(/^\/\*\*\/jQuery\.cb_1\(\{"versions":\["0\.1","0\.2"\]/);
  const flyout = await answerOf(
    on.http,
    'GET',
    '/reconcile/flyout/entity?id=org%3Abobby%2F%C3%A4%25%22&callback=f',
  );
  expect(flyout.body).not.toContain('<');
  for (const bad of ['alert(1)', 'a;b', '', '1a', 'a'.repeat(101)]) {
    const answer = await answerOf(on.http, 'GET', `/reconcile?callback=${encodeURIComponent(bad)}`);
    expect([answer.status, answer.json.message.split(',')[0]]).toEqual([
      400,
      'callback must be the name of a function',
    ]);
  }
});

test('Addresses are those by which the client came, and nothing else than a host is taken for one', async () => {
  const at = async (host: string) => {
    const reply = await rawGet(`${await listening(on.http)}/reconcile`, host);
    return JSON.parse(reply).identifierSpace ?? JSON.parse(reply).message;
  };
  expect(await at('graph.example.org:8080')).toBe('http://graph.example.org:8080/reconcile/organisations/');
  expect(await at('[::1]:4000')).toBe('http://[::1]:4000/reconcile/organisations/');
  expect(await at('a.org/<b>')).toBe('Invalid Host header: "a.org/<b>".');
});

/** A GET with a host of one's own, which `fetch` does not let one give. */
function rawGet(url: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, async (reply) => resolve((await reply.toArray()).join(''))).on(
      'error',
      reject,
    );
  });
}
