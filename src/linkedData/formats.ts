import { TABLES } from '../export/tables.js';
import type { Chunk, ExportSource } from '../export/types.js';
import { addressesAt } from './addresses.js';
import { datasetDescriptions } from './dataset.js';
import { describeTables } from './describe.js';
import { prefixesOf } from './prefixes.js';
import { JSON_LD } from './syntaxes/jsonLd.js';
import { N_QUADS } from './syntaxes/nQuads.js';
import type { Syntax } from './syntaxes/syntax.js';
import { TURTLE } from './syntaxes/turtle.js';
import type { Description } from './terms.js';

/** Writes an export as RDF: the data set it is part of, then the rows of each table. */
const formatOf =
  (syntax: Syntax) =>
  (source: ExportSource): AsyncGenerator<Chunk> => {
    const { base, of } = source.request;
    const at = addressesAt(base);
    async function* all(): AsyncGenerator<readonly Description[]> {
      yield datasetDescriptions(source.about, at);
      yield* describeTables(source, TABLES[of], at);
    }
    return syntax.write(all(), prefixesOf(base), at.dataset);
  };

export const writeTurtle = formatOf(TURTLE);
export const writeNQuads = formatOf(N_QUADS);
export const writeJsonLd = formatOf(JSON_LD);
