import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { AuditArgs } from '../args.js';
import { authorizedCaller, RequiresRight, RIGHT_DESCRIPTIONS } from '../authorization.js';
import { AuditConnection } from '../connections.js';
import type { Context } from '../context.js';

@Resolver()
export class Audit {
  @RequiresRight('admin')
  @Query(() => AuditConnection, {
    description: `Audit log of writes over HTTP and the command line: author, action and time. ${RIGHT_DESCRIPTIONS.admin}`,
  })
  auditLog(
    @Args(() => AuditArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    authorizedCaller(context.principal, info);
    return context.resolveFromDatabase(info);
  }
}
