// Generates a typed client from schema/ and questions/. Arguments: the folder with node_modules, the project's root, the file to write.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [installed, root, target] = process.argv.slice(2);
const require = createRequire(join(installed, 'package.json'));
const { codegen } = require('@graphql-codegen/core');
const { parse } = require('graphql');
const read = (...path) => parse(readFileSync(join(root, ...path), 'utf8'));

const text = await codegen({
  filename: target,
  schema: read('schema', 'schema.graphql'),
  documents: readdirSync(join(root, 'questions')).map((name) => ({
    location: name,
    document: read('questions', name),
  })),
  config: {
    strictScalars: true,
    useTypeImports: true,
    scalars: { PartialDate: 'string', ReportingYear: 'string', SafeInt: 'number' },
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: {
    operations: require('@graphql-codegen/typescript-operations'),
    documents: require('@graphql-codegen/typed-document-node'),
  },
});
writeFileSync(target, text);
