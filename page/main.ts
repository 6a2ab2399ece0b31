import 'graphiql/style.css';
import './style.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { showBrowserLinks } from './browserLinks.js';
import { fetchWithKey } from './key.js';
import { tabStorage } from './tabStorage.js';

/** Contents of `questions/`, injected by the build. */
declare const QUESTIONS: readonly string[];

interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/**
 * After switching tabs, GraphiQL briefly keeps the old operation name: ignore a name that is not in the
 * query.
 */
const isIn = (query: string, name: string) => new RegExp(`\\b(query|subscription)\\s+${name}\\b`).test(query);

/** Sends the query to the service. The response is shown unchanged, including errors. */
async function ask({ query, variables, operationName: name }: Question) {
  const operationName = name && isIn(query, name) ? name : undefined;
  const response = await fetchWithKey('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
}

/** A query passed by the explorer opens in a separate tab. */
const handed = new URLSearchParams(location.search).get('query');

const storage = tabStorage(localStorage);

document.querySelector('#reset')?.addEventListener('click', () => {
  storage.clear();
  location.reload();
});

createRoot(document.querySelector('#graphiql') as HTMLElement).render(
  createElement(
    GraphiQL,
    {
      fetcher: ask,
      storage,
      ...(handed ? { query: handed } : {}),
      defaultTabs: QUESTIONS.map((query) => ({ query: query.trimEnd() })),
      isHeadersEditorEnabled: false,
      showPersistHeadersSettings: false,
    },
    createElement(GraphiQL.Logo, null, ' '),
  ),
);

void showBrowserLinks(document.querySelector('#drawn') as HTMLDetailsElement);
