import type { GraphQLEnumType, GraphQLEnumValue, GraphQLSchema } from 'graphql';
import { expand, prefixesOf } from './prefixes.js';
import { type Description, english, type Fact, iri, type Name, named } from './terms.js';
import { CLASSES, CONCEPT_SCHEMES, type OwnClass, type OwnProperty, PROPERTIES } from './vocabulary.js';

/** A term as the page and the data list it. */
export interface TermEntry {
  readonly name: Name;
  readonly about: string;
  /** Facts besides name and description. */
  readonly facts: readonly Fact[];
}

/** Terms under a heading. */
export interface TermGroup {
  readonly heading: string;
  readonly terms: readonly TermEntry[];
}

/** All terms of the vocabulary. Concepts are the values of enums of the GraphQL schema, with their descriptions. */
export const termGroups = (schema: GraphQLSchema): TermGroup[] => [
  { heading: 'Classes', terms: CLASSES.map(classEntry) },
  { heading: 'Properties', terms: PROPERTIES.map(propertyEntry) },
  ...CONCEPT_SCHEMES.map((scheme) => conceptGroup(schema.getType(scheme) as GraphQLEnumType)),
];

const classEntry = ({ name, about, subClassOf }: OwnClass): TermEntry => ({
  ...{ name, about },
  facts: [
    ['rdf:type', named('owl:Class')],
    ...subClassOf.map((other): Fact => ['rdfs:subClassOf', named(other)]),
  ],
});

const DATATYPES = /^(?:xsd|edtf):/;

function propertyEntry({ name, about, range, subPropertyOf }: OwnProperty): TermEntry {
  const isConcept = CONCEPT_SCHEMES.some((scheme) => range === `mpg:${scheme}`);
  const type = DATATYPES.test(range) ? 'owl:DatatypeProperty' : 'owl:ObjectProperty';
  return {
    ...{ name, about },
    facts: [
      ['rdf:type', named(type)],
      ['rdfs:range', named(isConcept ? 'skos:Concept' : range)],
      ...(isConcept ? [['rdfs:seeAlso', named(range)] as const] : []),
      ...(subPropertyOf ? [['rdfs:subPropertyOf', named(subPropertyOf)] as const] : []),
    ],
  };
}

function conceptGroup(type: GraphQLEnumType): TermGroup {
  const { name, description } = type;
  const scheme: Name = `mpg:${name}`;
  const own: TermEntry = {
    name: scheme,
    about: description ?? '',
    facts: [['rdf:type', named('skos:ConceptScheme')]],
  };
  const values = type.getValues();
  return {
    heading: `Concepts: ${name}`,
    terms: [own, ...values.map((value) => conceptEntry(scheme, value))],
  };
}

const conceptEntry = (scheme: Name, { name, description }: GraphQLEnumValue): TermEntry => ({
  name: `${scheme}-${name}`,
  about: description ?? '',
  facts: [
    ['rdf:type', named('skos:Concept')],
    ['skos:inScheme', named(scheme)],
    ['skos:prefLabel', english(name.toLowerCase().replaceAll('_', ' '))],
  ],
});

/** The vocabulary as triples. */
export function vocabularyDescriptions(schema: GraphQLSchema, base: string): Description[] {
  const prefixes = prefixesOf(base);
  const whole = `${base}/vocabulary`;
  const described = ({ name, about, facts }: TermEntry): Description => ({
    subject: expand(name, prefixes),
    facts: [
      ...facts,
      ['rdfs:label', english(labelOf(name))],
      ['rdfs:comment', english(about)],
      ['rdfs:isDefinedBy', iri(whole)],
    ],
  });
  const ontology: Fact[] = [
    ['rdf:type', named('owl:Ontology')],
    ['dcterms:title', english('Vocabulary of the museum partnership graph')],
  ];
  return [
    { subject: whole, facts: ontology },
    ...termGroups(schema).flatMap(({ terms }) => terms.map(described)),
  ];
}

/** `mpg:earliestStart` is `earliest start`; `mpg:Activity-RESEARCH_LOAN` is `research loan`. */
function labelOf(name: Name): string {
  const local = name.slice(name.indexOf(':') + 1);
  const own = local.includes('-') ? local.slice(local.indexOf('-') + 1).replaceAll('_', ' ') : local;
  return own.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
