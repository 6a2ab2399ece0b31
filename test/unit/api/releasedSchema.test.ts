import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const text = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** Breaking changes from one schema to another, each with its place: `Loan.title: …`. */
async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path}: ${message}`);
}

/** The part of the change log about the version that is being prepared. */
const unreleased = (): string => text('CHANGELOG.md').split(/^## /m)[1] ?? '';

test('a breaking change of the schema since the last version is named in the change log', async () => {
  const changes = await breakingChanges(text('schema/released.graphql'), text('schema/schema.graphql'));
  const unnamed = changes.filter((change) => !unreleased().includes(`\`${change.split(': ')[0]}\``));
  expect(unnamed).toEqual([]);
});

test('the comparison finds a field that is removed, and one that may be null now', async () => {
  const before = 'type Query { loan: Loan } type Loan { id: ID! title: String! }';
  const after = 'type Query { loan: Loan } type Loan { title: String }';
  const changes = await breakingChanges(before, after);
  expect(changes.map((change) => change.split(': ')[0])).toEqual(['Loan.id', 'Loan.title']);
});
