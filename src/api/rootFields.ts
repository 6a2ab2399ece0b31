import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Names of all root fields an operation may run, including those in fragments, whatever their directives. */
export function rootFieldsOf(operation: OperationDefinitionNode, document: DocumentNode): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) found.add(one.name.value);
      else if (one.kind === Kind.INLINE_FRAGMENT) look(one.selectionSet);
      else if (!seen.has(one.name.value)) {
        seen.add(one.name.value);
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === one.name.value)
            look(definition.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return found;
}
