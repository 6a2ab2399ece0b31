import { graphql } from '../submit/api.js';

/** A survey in the list of years. */
export interface Listed {
  readonly year: string;
  readonly title: string;
  readonly state: 'OPEN' | 'FROZEN';
}

/** A submission for the year of a survey. */
export interface Submitted {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly museum: string | null;
  readonly by: string;
  readonly at: string;
}

/** The return of one museum that is in the round. */
export interface MuseumReturn {
  readonly museum: { readonly id: string; readonly name: string };
  readonly submissions: readonly Submitted[];
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly openJudgements: number;
}

export interface Measure {
  readonly theme: string;
  readonly measure: string;
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly answer: 'COUNTED' | 'STATED';
  readonly definition: string;
}

/** A survey with its round. */
export interface Survey extends Listed {
  readonly definitions: string;
  readonly note: string | null;
  readonly frozen: string | null;
  readonly reopened: string | null;
  readonly reopenReason: string | null;
  readonly measures: readonly Measure[];
  readonly returns: readonly MuseumReturn[];
  readonly changedAfterFreeze: readonly Submitted[];
}

const SUBMITTED = 'id name version state museum by at';

/** All surveys, latest year first. */
export async function surveys(): Promise<readonly Listed[]> {
  return (await graphql('query Surveys { surveys { year title state } }', {})).surveys as Listed[];
}

/** The survey of a year; null if there is none. */
export async function surveyOf(year: string): Promise<Survey | null> {
  const query = `query Survey($year: String!) {
    survey(year: $year) {
      year title state definitions note frozen reopened reopenReason
      measures { theme measure scope name unit answer definition }
      returns { museum { id name } submissions { ${SUBMITTED} } rows errors warnings openJudgements }
      changedAfterFreeze { ${SUBMITTED} }
    }
  }`;
  return (await graphql(query, { year })).survey as Survey | null;
}

/** Creates the survey of a new year; returns the year as it is stored. */
export async function copy(from: string, year: string, title: string | undefined): Promise<string> {
  const query = `mutation Copy($from: String!, $year: String!, $title: String) {
    copySurvey(from: $from, year: $year, title: $title) { year }
  }`;
  const data = await graphql(query, { from, year, title });
  return (data.copySurvey as { year: string }).year;
}

export async function freeze(year: string): Promise<void> {
  await graphql('mutation Freeze($year: String!) { freezeSurvey(year: $year) { state } }', { year });
}

export async function reopen(year: string, reason: string): Promise<void> {
  const query =
    'mutation Reopen($year: String!, $reason: String!) { reopenSurvey(year: $year, reason: $reason) { state } }';
  await graphql(query, { year, reason });
}
