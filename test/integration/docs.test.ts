import { readFileSync } from 'node:fs';
import { examplesIn } from '../support/examples.js';
import { onShippedData } from '../support/onGraph.js';

const configuration = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const examples = [...examplesIn('README.md'), ...examplesIn('docs/api.md')];
const fifteen = examplesIn('docs/questions.md');
const changes = examplesIn('docs/changes.md');

const on = onShippedData();

test('the README has its first questions with their answers', () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

test.each(examples)('README: %s', async (question, answer) => {
  const { result } = await on.ask(question);
  expect(result).toEqual({ data: JSON.parse(answer) });
});

test('docs/questions.md has fifteen questions', () => {
  expect(fifteen).toHaveLength(15);
});

test.each(fifteen)('docs/questions.md: %s', async (question, answer) => {
  const { result } = await on.ask(question);
  expect(result).toEqual({ data: JSON.parse(answer) });
});

test.each(changes)('docs/changes.md: %s', async (question, answer) => {
  const { result } = await on.ask(question);
  expect(result).toEqual({ data: JSON.parse(answer) });
});

test('docs/configuration.md lists every configuration variable', () => {
  const config = readFileSync(new URL('../../src/config.ts', import.meta.url), 'utf8');
  const names = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(configuration).toContain(`\`${name}\``);
});
