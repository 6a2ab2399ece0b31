import { fetchWithKey } from '../key.js';

/** A GraphQL enum value, written without quotes. */
export class Word {
  constructor(readonly word: string) {}
}
export const words = (list: readonly string[]) => list.map((word) => new Word(word));

export type Value =
  | string
  | number
  | boolean
  | Word
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** Formats a value as a GraphQL literal, so that the displayed query runs without variables. */
export function literal(value: Value): string {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{ ${entries.map(([name, part]) => `${name}: ${literal(part as Value)}`).join(', ')} }`;
}

/** Formats the same value as JSON, for the filter of an `/export` address. */
export const json = (value: Value): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Word ? part.word : part));

/** Sends a GraphQL query to the service. Throws its error message on failure. */
export async function ask<Data>(query: string, signal?: AbortSignal): Promise<Data> {
  const response = await fetchWithKey('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Error('The service cannot be reached. Check the connection, then try again.');
  });
  const { data, errors } = await answerOf<Data>(response);
  if (!data || errors)
    throw new Error(errors?.map(({ message }) => message).join(' ') ?? 'No response was received.');
  return data;
}

/** Parses the response; a proxy in front of the service may return something other than JSON. */
async function answerOf<Data>(response: Response): Promise<{ data?: Data; errors?: { message: string }[] }> {
  try {
    return await response.json();
  } catch {
    throw new Error(
      `The service returned an unreadable response (HTTP ${response.status}). Try again in a minute.`,
    );
  }
}
