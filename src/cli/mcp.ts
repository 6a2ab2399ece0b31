import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Execute, GraphqlResponse } from '../mcp/results.js';
import { UserError } from '../userError.js';

interface McpCommandOptions {
  readonly url: string;
  readonly keyFile?: string;
}

/** `mcp`: serves the tools for assistants over standard input and output, with a running service as the source. */
export function addMcp(program: Command): void {
  program
    .command('mcp')
    .summary('serve assistants over standard input and output (Model Context Protocol)')
    .description(
      'Serves the tools of /mcp over standard input and output, for assistants that start a program. The answers come from a running service. See docs/assistants.md.',
    )
    .option('--url <address>', 'address of the service', 'http://127.0.0.1:4000')
    .option('--key-file <file>', 'file with an API key, if the service requires one for reading')
    .action((options: McpCommandOptions) => serve(options));
}

async function serve({ url, keyFile }: McpCommandOptions): Promise<void> {
  const execute = executorFor(addressOf(url), keyFile === undefined ? undefined : keyIn(keyFile));
  // Loaded here, because no other command needs the protocol.
  const [{ serveStdio }, { createServerFactory }, { createSchema }] = await Promise.all([
    import('@modelcontextprotocol/server/stdio'),
    import('../mcp/server.js'),
    import('../api/schema.js'),
  ]);
  const serverFor = createServerFactory(await createSchema());
  serveStdio(() => serverFor(execute));
  await new Promise<void>((done) => process.stdin.once('close', done));
}

/** Address of the GraphQL endpoint. Throws a UserError if it is not an HTTP address. */
function addressOf(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new UserError(`"${url}" is not an address. Give one such as http://127.0.0.1:4000.`);
  return new URL('graphql', url.endsWith('/') ? url : `${url}/`).href;
}

function keyIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UserError(`Cannot read the key in ${file}. Give a file that contains only the key.`);
  }
}

/** Runs operations on the service at this address. A service that does not answer is an error of the tool call, not of the program. */
const executorFor =
  (address: string, key: string | undefined): Execute =>
  async (query, variables) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlResponse;
    } catch (error) {
      const reason = (error as Error).message;
      return {
        errors: [
          {
            message: `The service at ${address} does not answer (${reason}). Start it, or give its address with --url.`,
          },
        ],
      };
    }
  };
