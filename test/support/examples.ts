import { readFileSync } from 'node:fs';

/** A GraphQL query with its response, as in a document. */
export type Example = readonly [question: string, answer: string];

/** The queries of a document that are followed by a response. */
export const examplesIn = (document: string): readonly Example[] =>
  [
    ...readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8').matchAll(
      /```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g,
    ),
  ].map(([, question = '', answer = '']) => [question.trim(), answer] as const);
