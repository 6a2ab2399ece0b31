import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { answerOf, onReconcileGraph } from '../../support/reconcile/onReconcile.js';
import { ANSWERS } from './answers.js';

/**
 * Folder with `0.2/schemas` of the specification (github.com/reconciliation-api/specs), which is not part of this
 * project.
 */
const folder = process.env.RECONCILE_SCHEMAS_DIR ?? '';

const on = onReconcileGraph();

if (existsSync(join(folder, 'manifest.json'))) checkBySchemas();
else
  test("The specification's own schemas are not here (RECONCILE_SCHEMAS_DIR): the forms of specification.ts are checked alone", () => {
    console.warn(
      'RECONCILE_SCHEMAS_DIR is not set: answers were not compared with the JSON schemas of the specification.',
    );
  });

function checkBySchemas(): void {
  const own = ANSWERS.filter(([, name]) => existsSync(join(folder, `${name}.json`)));
  const schemas = schemasOf([...new Set(own.map(([, name]) => name))]);

  test.each(own)("GET %s answers as the specification's own schema says", async (path, name) => {
    const { json } = await answerOf(on.http, 'GET', `/reconcile${path}`);
    const check = schemas.get(name) as ValidateFunction;
    expect({ valid: check(json), errors: check.errors }).toEqual({ valid: true, errors: null });
  });

  test('The schemas refuse something: a control that must fail', () => {
    for (const [, check] of schemas)
      expect(check({ versions: ['0.1'], q0: { result: [{ id: 1 }] }, result: [{ id: 1 }] })).toBe(false);
  });
}

/** The schemas without an external reference to authentication, which is not used here. */
function schemasOf(names: readonly string[]): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const read = (name: string) => {
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    delete schema.properties?.authentication;
    return schema;
  };
  ajv.addSchema(read('type'));
  return new Map(names.map((name) => [name, ajv.compile(read(name))]));
}
