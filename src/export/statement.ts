import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { conditions } from '../api/compose/filter.js';
import type { Library } from '../api/compose/library.js';
import { all } from '../api/compose/predicates.js';
import type { IdParameters } from '../api/compose/resolveIds.js';
import { StatementBuilder } from '../api/compose/statementBuilder.js';
import type { Subject } from '../api/compose/subject.js';
import { parseTemplate, type Template } from '../api/compose/template.js';
import { readCypher } from '../database/cypherFiles.js';
import type { Part, ThingType } from './tables.js';
import type { ExportRequest } from './types.js';

/** Dependencies for compiling statements: filter types and Cypher templates. */
export interface Composing {
  readonly schema: GraphQLSchema;
  readonly library: Library;
}

export interface Statement extends IdParameters {
  readonly text: string;
}

type Asked = Pick<ExportRequest, 'of' | 'filters' | 'sites'>;

/**
 * Compiles the statement of a part of a table. Its file has a parameter (`$filter`) in place of the
 * conditions, which are compiled as for GraphQL lists with the same filter.
 */
export function statementOf(
  composing: Composing,
  asked: Asked,
  { file, ends, filters = asked.filters }: Part,
): Statement {
  const writer = new StatementBuilder();
  const conditionsOn = (subject: Subject) =>
    all(
      conditions(
        { ...composing, writer },
        inputOf(composing, subject),
        filters[subject.type] ?? {},
        subject,
        'filter',
      ),
    );
  const on = (type: ThingType, node: string) => conditionsOn({ type, node });
  const partnership = (edge: string, museum: string, partner: string) =>
    conditionsOn({ type: 'Partnership', node: edge, named: { museum, partner } });
  const sites = () => writer.parameter(asked.sites);

  const organisations = () => {
    if (asked.of === 'everything') return on('Organisation', 'node');
    if (Object.keys(filters.Partnership ?? {}).length === 0) return within('excludeSites', { sites });
    return within('organisationsInPartnerships', {
      sites,
      museum: () => partnership('edge', 'node', 'other'),
      partner: () => partnership('edge', 'other', 'node'),
    });
  };
  const places: Record<string, () => string> = {
    sites,
    filter: () => filterOf[file]!(),
    reverse: () => partnership('reverse', 'partner', 'museum'),
    from: () => on(ends![0], 'from'),
    to: () => on(ends![1], 'to'),
  };
  const filterOf: Record<string, () => string> = {
    partnerships: () => partnership('node', 'museum', 'partner'),
    organisations,
    loans: () => on('Loan', 'node'),
    projects: () => on('Project', 'node'),
    sources: () => on('Source', 'node'),
    figures: () => on('Figure', 'node'),
  };
  const text = filled(templateOf(file), places);
  return { text, parameters: writer.parameters, idParameters: writer.idParameters };
}

const inputOf = ({ schema }: Composing, { type }: Subject) =>
  schema.getType(`${type}Filter`) as GraphQLInputObjectType;

const templates = new Map<string, Template>();

function templateOf(file: string): Template {
  const known = templates.get(file);
  if (known) return known;
  const read = parseTemplate(`export/${file}.cypher`, readCypher(`export/${file}.cypher`).text);
  templates.set(file, read);
  return read;
}

const within = (file: string, places: Readonly<Record<string, () => string>>) =>
  `(${filled(templateOf(file), places)})`;

/** Replaces the template's parameters; variables keep their names. */
function filled(template: Template, places: Readonly<Record<string, () => string>>): string {
  const names = { variable: (name: string) => name, parameter: (name: string) => places[name]!() };
  const where = template.where(names);
  return where === null ? template.head(names) : `${template.head(names)} WHERE ${where}`;
}
