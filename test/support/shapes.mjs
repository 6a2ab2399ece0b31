import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const SHAPES = readFileSync(new URL('../../schema/shapes.ttl', import.meta.url), 'utf8');

const read = (turtle) => new Store(new Parser().parse(turtle));

export async function violationsIn(turtle, base) {
  const shapes = read(SHAPES.replace('http://127.0.0.1:4000', base));
  const { results } = await new SHACLValidator(shapes).validate(read(turtle));
  return results.map(({ focusNode, path }) => [focusNode, path].map((term) => term?.value ?? '').join(' '));
}
