import type { GraphClient } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { reportingYear } from '../../domain/partialDate.js';
import { acquireWriteLease } from '../submission/writeLease.js';

/** Thrown if a survey cannot be changed as requested; the message gives the reason and advice. */
export class SurveyError extends Error {
  override readonly name = 'SurveyError';
}

/** Timeout for the write lease, in milliseconds, while an import is running. */
const LEASE_TIMEOUT_MS = 20_000;

/** Maximum length of a title or a reason, in characters. */
const MAX_TEXT = 200;

const text = (name: string) => readCypher(`surveys/${name}.cypher`).text;

export interface SurveyCopy {
  /** Reporting year of the survey to copy, and of the new one. */
  readonly from: string;
  readonly year: string;
  readonly title?: string | undefined;
  /** Ids of the museums to ask; all national museums if absent. */
  readonly museums?: readonly string[] | undefined;
  readonly by: string;
}

/** Creates a survey with the measures of another one. Throws a SurveyError if the year is invalid or has a survey. Returns its year. */
export async function copySurvey(graph: GraphClient, copy: SurveyCopy): Promise<string> {
  const year = expectReportingYear(copy.year);
  const from = expectReportingYear(copy.from);
  const title = expectText('title', copy.title ?? `Museum partnership survey ${year}`);
  const museums = copy.museums && [...new Set(copy.museums)];
  await write(
    graph,
    `copy of the survey ${from}`,
    text('copy'),
    { from, year, title, by: copy.by, museums: museums ?? null },
    async () => {
      await expectSurvey(graph, from);
      if (await describe(graph, year))
        throw new SurveyError(`There is already a survey for ${year}. Choose another reporting year.`);
      if (museums) await expectMuseums(graph, museums);
    },
  );
  return year;
}

/** Freezes a round: submissions for its year are refused from now on. Waits for an import that is running. */
export async function freezeSurvey(graph: GraphClient, stated: string, by: string): Promise<string> {
  const year = expectReportingYear(stated);
  await write(graph, `freeze of the survey ${year}`, text('freeze'), { year, by }, async () => {
    if ((await expectSurvey(graph, year)).frozen)
      throw new SurveyError(`The survey round ${year} is already frozen.`);
  });
  return year;
}

/** Reopens a frozen round. */
export async function reopenSurvey(
  graph: GraphClient,
  { year: stated, reason, by }: { readonly year: string; readonly reason: string; readonly by: string },
): Promise<string> {
  const year = expectReportingYear(stated);
  const parameters = { year, by, reason: expectText('reason', reason) };
  await write(graph, `reopening of the survey ${year}`, text('reopen'), parameters, async () => {
    if (!(await expectSurvey(graph, year)).frozen)
      throw new SurveyError(`The survey round ${year} is not frozen, so it cannot be reopened.`);
  });
  return year;
}

/** Checks and writes under the write lease. Increments the data version. */
async function write(
  graph: GraphClient,
  what: string,
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  check: () => Promise<void>,
): Promise<void> {
  const lease = await acquireWriteLease(graph, { what, timeoutMs: LEASE_TIMEOUT_MS });
  try {
    await check();
    await graph.write(async (transaction) => {
      await lease.renew(transaction);
      await transaction.run(statement, { ...parameters });
    });
  } finally {
    await lease.release();
  }
}

function expectReportingYear(stated: string): string {
  const year = reportingYear(stated.trim());
  if (year === undefined)
    throw new SurveyError(`"${stated}" is not a reporting year. Use a year such as 2025/26.`);
  return year;
}

function expectText(what: string, stated: string): string {
  const trimmed = stated.trim();
  if (trimmed === '' || trimmed.length > MAX_TEXT)
    throw new SurveyError(`The ${what} must have 1 to ${MAX_TEXT} characters.`);
  return trimmed;
}

async function describe(graph: GraphClient, year: string): Promise<{ frozen: boolean } | undefined> {
  const [record] = await graph.read(text('describe'), { year });
  return record && { frozen: record.get('frozen') };
}

async function expectSurvey(graph: GraphClient, year: string): Promise<{ frozen: boolean }> {
  const found = await describe(graph, year);
  if (!found) throw new SurveyError(`There is no survey for ${year}. The query "surveys" lists all.`);
  return found;
}

async function expectMuseums(graph: GraphClient, museums: readonly string[]): Promise<void> {
  if (museums.length === 0)
    throw new SurveyError(
      'The list of museums is empty. Give at least one id, or leave it out to ask all national museums.',
    );
  const unknown = (await graph.read(text('unknownMuseums'), { museums })).map((row) => row.get('id'));
  if (unknown.length > 0)
    throw new SurveyError(
      `These ids are not of museums: ${unknown.slice(0, 10).join(', ')}. The query "museums" lists museums.`,
    );
}
