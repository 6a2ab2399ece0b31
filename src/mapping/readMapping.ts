import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { FileError } from '../csv/fileError.js';
import { toFileError } from '../csv/reading.js';
import { compile, type Mapping } from './mapping.js';
import { type MappingFile, mappingFile } from './words.js';

/** The layouts that a mapping may target, with their columns. LAYOUTS of src/ingest/layouts has this form. */
export type Targets = Readonly<Record<string, { readonly columns: readonly { readonly name: string }[] }>>;

/**
 * Parses a mapping file (docs/mappings.md). Throws a FileError that names the file and, for each mistake, the path of its key, the value
 * and what is allowed. If `targets` is given, the layout and its columns must be among them.
 */
export function readMapping(path: string, targets?: Targets): Mapping {
  const name = basename(path);
  const file = check(name, parseJson(path, name));
  if (targets) checkTarget(name, file, targets);
  return compile(file);
}

function parseJson(path: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw toFileError(path, error);
    throw new FileError(`${name} is not a mapping: it is not valid JSON (${error.message}).`);
  }
}

function check(name: string, value: unknown): MappingFile {
  const result = mappingFile.safeParse(value);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => mistake(issue, value));
  throw new FileError(
    `${name} is not a valid mapping: ${mistakes.join('; ')}. docs/mappings.md lists all keys.`,
  );
}

/** Formats a mistake, for example `columns.kind.values is 5: expected record`. */
function mistake({ path, message }: z.core.$ZodIssue, value: unknown): string {
  const actual = path.reduce(step, value);
  const where = path.length > 0 ? path.map(String).join('.') : 'the whole';
  const expectation = message
    .replace(/^Invalid (input|string|option|URL): ?/, '')
    .replace(/, received \w+$/, '');
  if (/^has the unknown/.test(expectation)) return `${where} ${expectation}`;
  return `${where} ${actual === undefined ? 'is missing' : `is ${short(actual)}`}: ${expectation}`;
}

/** A single condition is short for a list of one, so its index in that list is not a key of the file. */
function step(at: unknown, key: PropertyKey): unknown {
  if (key === 0 && !Array.isArray(at)) return at;
  return (at as Record<PropertyKey, unknown> | undefined)?.[key];
}

function short(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

function checkTarget(name: string, file: MappingFile, targets: Targets): void {
  const target = targets[file.layout];
  if (!target) {
    throw new FileError(
      `${name} is not a valid mapping: layout is ${short(file.layout)}; expected one of ${Object.keys(targets).join(', ')}.`,
    );
  }
  const allowed = target.columns.map((column) => column.name);
  const used = [file, ...(file.rows ?? []), { columns: file.defaults ?? {} }].flatMap(({ columns }) =>
    Object.keys(columns),
  );
  const unknown = [...new Set(used)].filter((column) => !allowed.includes(column));
  if (unknown.length === 0) return;
  throw new FileError(
    `${name} is not a valid mapping: columns has ${unknown.join(', ')}, which the layout ${file.layout} does not have; expected ${allowed.join(', ')}.`,
  );
}
