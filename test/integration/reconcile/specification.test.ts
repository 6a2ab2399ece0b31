import type { z } from 'zod';
import { answerOf, onReconcileGraph } from '../../support/reconcile/onReconcile.js';
import { ANSWERS, type AnswerForm } from './answers.js';
import * as form from './specification.js';

const on = onReconcileGraph();

const FORMS: Readonly<Record<AnswerForm, z.ZodType>> = {
  manifest: form.Manifest,
  'reconciliation-result-batch': form.ResultBatch,
  'data-extension-response': form.Extension,
  'suggest-entities-response': form.EntitySuggestions,
  'suggest-properties-response': form.PropertySuggestions,
  'suggest-types-response': form.TypeSuggestions,
  flyout: form.Flyout,
  proposal: form.Proposal,
};

test.each(ANSWERS)('GET %s answers in the form of the specification, to any site', async (path, name) => {
  const { status, headers, json } = await answerOf(on.http, 'GET', `/reconcile${path}`);
  expect(status).toBe(200);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(FORMS[name].safeParse(json).error?.issues).toBeUndefined();
});

test('The forms refuse what the specification does not allow: a control that must fail', () => {
  const candidate = { id: 'a', name: 'A', type: [], score: 1, match: true };
  expect(form.ResultBatch.safeParse({ q0: { result: [candidate] } }).success).toBe(true);
  for (const wrong of [
    { id: '' },
    { id: 7 },
    { score: '1' },
    { match: 'yes' },
    { type: 'MUSEUM' },
    { reason: 'other key' },
  ])
    expect(form.ResultBatch.safeParse({ q0: { result: [{ ...candidate, ...wrong }] } }).success).toBe(false);
  expect(
    form.ResultBatch.safeParse({ q0: { result: [candidate, { ...candidate, score: 2 }] } }).success,
  ).toBe(false);
  expect(form.ResultBatch.safeParse([{ result: [] }]).success).toBe(false);
  expect(form.Extension.safeParse({ meta: [], rows: { a: { p: [{ str: 'x', int: 1 }] } } }).success).toBe(
    false,
  );
  expect(
    form.Manifest.safeParse({
      versions: ['0.1'],
      name: 'A',
      identifierSpace: 'https://a.org/',
      schemaSpace: 'https://a.org/',
    }).success,
  ).toBe(false);
});

test('The addresses of the manifest lead somewhere, whatever the id', async () => {
  const manifest = await on.get('');
  const at = (template: string, id: string) =>
    new URL(template.replace('{{id}}', encodeURIComponent(id)).replace('${id}', encodeURIComponent(id)));
  for (const id of ['national:tate', 'org:bobby/ä%"']) {
    const { service_url, flyout_service_path } = manifest.suggest.entity;
    for (const url of [manifest.view.url, manifest.preview.url, service_url + flyout_service_path]) {
      const { pathname, search } = at(url, id);
      expect((await answerOf(on.http, 'GET', pathname + search)).status).toBe(200);
    }
    expect(at(manifest.view.url, id).href.startsWith(manifest.identifierSpace)).toBe(true);
  }
  const { service_url, service_path } = manifest.extend.propose_properties;
  expect(
    (await answerOf(on.http, 'GET', `${new URL(service_url + service_path).pathname}?type=MUSEUM`)).status,
  ).toBe(200);
});
