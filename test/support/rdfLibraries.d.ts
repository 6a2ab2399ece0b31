/** The parts of RDF libraries that tests use; the packages have no types of their own. */
interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
  readonly graph: RdfTerm;
}

declare module 'n3' {
  export class Parser {
    parse(text: string): RdfQuad[];
  }
}

declare module 'jsonld' {
  const jsonld: {
    toRDF(input: unknown, options: { documentLoader: (url: string) => never }): Promise<readonly RdfQuad[]>;
  };
  export default jsonld;
}
