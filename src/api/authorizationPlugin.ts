import type { ApolloServerPlugin } from '@apollo/server';
import { authorizedCaller, requiredRight } from './authorization.js';
import type { Context } from './context.js';
import { rootFieldsOf } from './rootFields.js';

/**
 * Checks the rights for all fields before the operation runs, so that no mutation runs if another is not
 * allowed.
 */
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
