import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { AuditArgs } from '../args.js';
import { AuditConnection } from '../connections.js';
import type { Context } from '../context.js';
import { callerOf, NEEDS, Needs } from '../needs.js';

/** Who wrote what. */
@Resolver()
export class Audit {
  @Needs('admin')
  @Query(() => AuditConnection, {
    description: `Writes over HTTP and the command line: author, action and time. ${NEEDS.admin}`,
  })
  auditLog(
    @Args(() => AuditArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    callerOf(context.who, info);
    return context.ask(info);
  }
}
