import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const NAME = z.string().max(200).describe('Name of an organisation, in full or in part.');
const YEAR = z
  .string()
  .regex(/^\d{4}\/\d{2}$/)
  .describe('Survey year from 1 April, such as 2017/18.');

/** Adds the prompts that a client can offer to its user. */
export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    'brief_on_organisation',
    {
      title: 'Brief on an organisation',
      description: 'A short brief on an organisation and its partners, each statement with its source.',
      argsSchema: z.object({ name: NAME }),
    },
    ({ name }) =>
      userMessage(
        `Write a brief of at most 250 words on ${quote(name)} and the organisations it works with. Find it with "search", read "organisation", then "partnership" for its three most active partnerships. Give the source of each statement. Say that the graph holds a sample, and do not present its counts as totals.`,
      ),
  );
  server.registerPrompt(
    'find_partners',
    {
      title: 'Find new partners',
      description: 'Organisations that one could work with next, with reasons and a first contact.',
      argsSchema: z.object({ name: NAME }),
    },
    ({ name }) =>
      userMessage(
        `Suggest five organisations that ${quote(name)} could work with next. Use "search" for its id, "potential_partners" for candidates, and "paths" for who could introduce them. Separate what the sources say from what you infer.`,
      ),
  );
  server.registerPrompt(
    'compare_years',
    {
      title: 'Compare two survey years',
      description: 'What changed in the national museums’ partnerships between two survey years.',
      argsSchema: z.object({ from: YEAR, to: YEAR }),
    },
    ({ from, to }) =>
      userMessage(
        `Describe what changed in the national museums’ partnerships from ${from} to ${to}. Use "changes" and "report". Give certain and possible counts as a range, and name what was left out for lack of a date.`,
      ),
  );
}

const quote = (name: string) => `“${name}”`;

const userMessage = (text: string) => ({
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
});
