import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { callerOf, neededBy } from './needs.js';
import { rootFieldsOf } from './rootFields.js';

/** Refuses an operation before any of its fields is carried out, where the caller has not the right to one of them: none of several mutations is done then. */
export const refuseAtOnce: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, document, contextValue }) {
        if (!operation) return;
        const parentType = schema.getRootType(operation.operation)!;
        const fields = parentType.getFields();
        for (const fieldName of rootFieldsOf(operation, document)) {
          const field = fields[fieldName];
          if (field && neededBy(field, parentType.name === 'Mutation'))
            callerOf(contextValue.who, { parentType, fieldName });
        }
      },
    };
  },
};
