import type { GraphQLSchema } from 'graphql';
import type { Library } from '../api/compose/library.js';
import type { GraphClient } from '../database/client.js';
import type { SendExport } from '../export/sending.js';
import type { TagOf } from '../http/etag.js';

export interface LinkedDataOptions {
  readonly graph: GraphClient;
  readonly schema: GraphQLSchema;
  readonly library: Library;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  readonly tagOf: TagOf;
  readonly sendExport: SendExport;
  /** Called for every error not caused by the client, with the request id. */
  readonly onError: (id: string, error: unknown) => void;
}
