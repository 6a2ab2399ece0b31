import { examplesIn } from '../support/examples.js';
import { onShippedData } from '../support/onGraph.js';

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
