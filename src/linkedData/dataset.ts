import type { ExportMetadata } from '../export/types.js';
import type { Addresses } from './addresses.js';
import { type Description, type Fact, iri, named, number, text, truth, typed } from './terms.js';

/** The data set that a file is part of: title, licence, version and time of its last change; and the filter of the file, if it has one. */
export function datasetDescriptions(about: ExportMetadata, at: Addresses): Description[] {
  const facts: Fact[] = [
    ['rdf:type', named('dcat:Dataset')],
    ['rdf:type', named('void:Dataset')],
    ['rdf:type', named('schema:Dataset')],
    ['dcterms:title', text(TITLE)],
    ['schema:name', text(TITLE)],
    ['dcterms:rights', text(about.licence)],
    ['schema:version', number(about.data_version)],
    ...(about.data_changed ? [['dcterms:modified', typed(about.data_changed, 'xsd:dateTime')] as const] : []),
    ['mpg:synthetic', truth(about.synthetic)],
  ];
  return [{ subject: at.dataset, facts }, ...selection(about, at)];
}

export const TITLE = 'Museum partnership graph';

/** The part of the data set that a filter selects. */
function selection({ filter }: ExportMetadata, at: Addresses): Description[] {
  if (Object.keys(filter).length === 0) return [];
  const facts: Fact[] = [
    ['rdf:type', named('void:Dataset')],
    ['dcterms:isPartOf', iri(at.dataset)],
    ['mpg:filter', text(JSON.stringify(filter))],
  ];
  return [{ subject: at.part(at.dataset, 'selection'), facts }];
}
