import type { ApolloServerPlugin } from '@apollo/server';
import { authorizedCaller, requiredRight } from './authorization.js';
import type { Context } from './context.js';
import { rootFieldsOf } from './rootFields.js';

/** Refuses an operation before any of its fields is carried out, where the caller has not the right to one of them: none of several mutations is done then. */
export const authorizationPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, document, contextValue }) {
        if (!operation) return;
        const parentType = schema.getRootType(operation.operation)!;
        const fields = parentType.getFields();
        for (const fieldName of rootFieldsOf(operation, document)) {
          const field = fields[fieldName];
          if (field && requiredRight(field, parentType.name === 'Mutation'))
            authorizedCaller(contextValue.principal, { parentType, fieldName });
        }
      },
    };
  },
};
