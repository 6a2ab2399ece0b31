import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import { Extensions } from 'type-graphql';
import { ForbiddenError, requireRight } from '../auth/errors.js';
import type { Caller, Principal, Right } from '../auth/principal.js';

/** Right required by a root field; without one, read access suffices. */
export const RequiresRight = (right: Exclude<Right, 'read'>) => Extensions({ needs: right });

/** Text for the field's description. */
export const RIGHT_DESCRIPTIONS: Readonly<Record<Exclude<Right, 'read'>, string>> = {
  submit:
    'Needs a token with the role admin, or submitter (which can only retract and replace its own museum’s submissions): `Authorization: Bearer …`.',
  judge: 'Needs a token with the role judge or admin: `Authorization: Bearer …`.',
  admin: 'Needs a token with the role admin: `Authorization: Bearer …`.',
};

/** Right required by a root field; undefined if none. Mutations default to `admin`. */
export function requiredRight(
  field: Pick<GraphQLField<unknown, unknown>, 'extensions'>,
  isMutation: boolean,
): Right | undefined {
  return (field.extensions.needs as Right | undefined) ?? (isMutation ? 'admin' : undefined);
}

/** Returns the caller if it has the right that the field requires. Throws a GraphQLError otherwise. */
export function authorizedCaller(
  principal: Principal,
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
): Caller {
  const field = parentType.getFields()[fieldName]!;
  try {
    return requireRight(principal, requiredRight(field, parentType.name === 'Mutation') ?? 'read');
  } catch (error) {
    throw toGraphQLError(error as ForbiddenError);
  }
}

/** Converts a ForbiddenError to a GraphQLError with its HTTP status and headers. */
export const toGraphQLError = ({ message, code, actual, allowed, status, headers }: ForbiddenError) =>
  new GraphQLError(message, {
    extensions: { code, actual, allowed, http: { status, headers: new HeaderMap(Object.entries(headers)) } },
  });
