import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CYPHER_FOLDER } from '../../database/cypherFiles.js';
import { parseTemplate, type Template } from './template.js';

/**
 * All Cypher fragments that statements are compiled from, read once: `fields/Type.field.cypher` (a pattern
 * from `parent` to `node`, or an expression), `filters/Filter.field.cypher`, `facets/Type.FACET.cypher`,
 * `groups/Type.sum.cypher`, `groups/Type.top.cypher` and `totals/Type.field.cypher`.
 */
export interface Library {
  field(type: string, field: string): Template | undefined;
  filter(name: string, field: string): Template | undefined;
  facet(type: string, facet: string): Template | undefined;
  /** A sum of a group, or the order of its first things: `top`. */
  group(type: string, part: string): Template | undefined;
  /**
   * Stored total of the list in the field's file, without a filter and without sites, if its parent has one.
   */
  total(path: string): Template | undefined;
}

function readFolder(folder: string): Map<string, Template> {
  const files = readdirSync(join(CYPHER_FOLDER, folder)).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(CYPHER_FOLDER, folder, file), 'utf8');
      return [basename(file, '.cypher'), parseTemplate(`${folder}/${file}`, text)];
    }),
  );
}

/** Loads the library from `cypher/`. */
export function readLibrary(): Library {
  const fields = readFolder('fields');
  const filters = readFolder('filters');
  const facets = readFolder('facets');
  const groups = readFolder('groups');
  const totals = readFolder('totals');
  return {
    field: (type, field) => fields.get(`${type}.${field}`),
    filter: (name, field) => filters.get(`${name}.${field}`),
    facet: (type, facet) => facets.get(`${type}.${facet}`),
    group: (type, part) => groups.get(`${type}.${part}`),
    total: (path) => totals.get(basename(path, '.cypher')),
  };
}
