import { readFileSync } from 'node:fs';

/** A question in GraphQL with its answer, as a document shows them. */
export type Example = readonly [question: string, answer: string];

/** The questions of a document that have their answers below them. */
export const examplesIn = (document: string): readonly Example[] =>
  [
    ...readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8').matchAll(
      /```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g,
    ),
  ].map(([, question = '', answer = '']) => [question.trim(), answer] as const);
