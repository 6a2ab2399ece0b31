import { LICENCE } from '../api/compose/meta.js';
import { ABOUT, AUTHORS, KEYWORDS, SYNTHETIC, TITLE } from './names.js';
import type { Release } from './words.js';

/** Quotes a text for YAML, whose double-quoted strings accept JSON strings. */
const quoted = (text: string) => JSON.stringify(text);

/** `CITATION.cff` in Citation File Format 1.2.0, for reference managers and repositories. */
export const citationOf = ({ version, made, dataChanged, synthetic }: Release): string =>
  `${[
    'cff-version: 1.2.0',
    `message: ${quoted('If you use these data, cite them as below and credit the sources that you use (SOURCES.md).')}`,
    'type: dataset',
    `title: ${quoted(synthetic ? `${TITLE} (synthetic data)` : TITLE)}`,
    `abstract: ${quoted(`${synthetic ? `${SYNTHETIC} ` : ''}${ABOUT} Data as of ${dataChanged}. ${LICENCE}`)}`,
    'authors:',
    `  - name: ${quoted(AUTHORS)}`,
    `version: ${quoted(version)}`,
    `date-released: ${quoted(made.toISOString().slice(0, 10))}`,
    'keywords:',
    ...KEYWORDS.map((word) => `  - ${quoted(word)}`),
  ].join('\n')}\n`;

/** One-line citation. */
export const citedAs = ({ version, made, synthetic }: Release): string =>
  `${AUTHORS} (${made.getUTCFullYear()}). *${TITLE}${synthetic ? ' (synthetic data)' : ''}*, version ${version} [data set].`;
