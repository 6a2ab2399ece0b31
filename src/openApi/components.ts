import { COUNTS } from '../ingest/submission/submission.js';
import { COUNT, type JsonSchema, list, named, nullable, object, oneOf, TEXT } from './parts.js';

const FLAG = { type: 'boolean' };

const organisation = object({ id: TEXT, name: TEXT });

/** Schemas that operations refer to by name. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Error: {
    ...object(
      {
        code: { ...TEXT, description: 'Stable name of the error.' },
        message: TEXT,
        actual: TEXT,
        allowed: list(TEXT),
      },
      ['actual', 'allowed'],
    ),
    description: 'What came, what is allowed and what to do.',
  },
  RequestError: {
    ...object({
      errors: list(object({ message: TEXT, extensions: object({ code: TEXT }) })),
    }),
    description:
      'A request that was rejected before its route: too many requests, a missing token, an invalid URL.',
  },
  ReconcileError: object({ status: oneOf(['error']), message: TEXT }),
  ExportMetadata: object(
    {
      title: TEXT,
      synthetic: { ...FLAG, description: 'True if the graph contains generated data.' },
      licence: TEXT,
      data_version: COUNT,
      data_changed: nullable({ ...TEXT, description: 'ISO 8601; null: never changed.' }),
      exported: TEXT,
      of: TEXT,
      table: TEXT,
      filter: { type: 'object' },
      sites: FLAG,
      dates: TEXT,
    },
    ['table', 'sites'],
  ),
  Issue: object(
    {
      file: TEXT,
      line: { ...COUNT, description: 'Line of the file; the header is line 1. In a workbook, the row.' },
      sheet: TEXT,
      cell: TEXT,
      column: { ...TEXT, description: 'Column of the file; empty for the whole row.' },
      value: TEXT,
      level: { ...oneOf(['ERROR', 'WARNING']), description: 'ERROR: the row is not in the graph.' },
      rule: TEXT,
      reason: TEXT,
      suggestion: TEXT,
      replacement: TEXT,
    },
    ['sheet', 'cell', 'suggestion', 'replacement'],
  ),
  ImportReport: object(
    {
      upload: TEXT,
      id: { ...TEXT, description: 'Id of the submission.' },
      state: {
        ...oneOf(['APPLIED', 'UNCHANGED', 'CHECKED']),
        description: 'UNCHANGED: the same file was submitted before. CHECKED: a dry run.',
      },
      version: COUNT,
      name: { ...TEXT, description: 'Name of the return.' },
      layout: TEXT,
      read: { ...COUNT, description: 'Rows in the file.' },
      refused: { ...COUNT, description: 'Rows that are not in the graph.' },
      errors: COUNT,
      warnings: COUNT,
      byRule: { type: 'object', additionalProperties: COUNT },
      counts: object(Object.fromEntries(COUNTS.map((name) => [name, COUNT]))),
      newOrganisations: list(organisation),
      needsReplace: FLAG,
      issues: list(named('Issue')),
    },
    ['byRule'],
  ),
  Submission: {
    ...object({ id: TEXT, name: TEXT, state: TEXT, version: COUNT }),
    description: 'What is stored of a submission.',
  },
  Candidate: object(
    {
      id: TEXT,
      name: TEXT,
      description: TEXT,
      type: list(organisation),
      score: { type: 'number', minimum: 0, maximum: 100 },
      match: { ...FLAG, description: 'True if the candidate can be accepted without review.' },
      features: list(object({ id: TEXT, value: {} })),
    },
    ['features'],
  ),
  Suggestions: object({ result: list(organisation) }),
};
