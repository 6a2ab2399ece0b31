import { storedKey } from '../key.js';
import { connectionLost, Failure, failureOf } from './failure.js';
import type { Caller, Report, Submission } from './types.js';

/** What a submission is called and how it is read: parameters of `POST /submissions`. */
export interface Parameters {
  readonly as: string;
  readonly layout?: string | undefined;
  readonly year?: string | undefined;
  readonly museum?: string | undefined;
  readonly check?: boolean;
  readonly replace?: boolean;
}

const authorization = (key = storedKey()): Record<string, string> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };

/** What a key permits. Throws a Failure if it is not valid. */
export async function callerOf(key: string): Promise<Caller> {
  return (await read('/caller', { headers: authorization(key) })) as Caller;
}

async function read(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, { ...init, cache: 'no-store' }).catch(() => {
    throw connectionLost();
  });
  const body = await response.text().catch(() => {
    throw connectionLost();
  });
  if (!response.ok)
    throw failureOf({ status: response.status, body, retryAfter: response.headers.get('retry-after') });
  return JSON.parse(body);
}

/** Runs an operation with the key of this tab. Throws a Failure with the messages of its errors. */
export async function graphql(query: string, variables: object): Promise<Record<string, unknown>> {
  const answer = await read('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization() },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = answer as { data?: Record<string, unknown>; errors?: { message: string }[] };
  if (!data || errors) throw new Failure('SERVICE', errors?.map(({ message }) => message).join(' ') ?? '');
  return data;
}

const FIELDS = 'id name version state museum year by at sha256 rows errors warnings';

/** The latest submissions of a museum, or of all. */
export async function submissionsOf(museum: string | null): Promise<readonly Submission[]> {
  const query = `query Submissions($filter: SubmissionFilter) {
    submissions(first: 50, filter: $filter, orderBy: { by: AT, direction: DESC }) { nodes { ${FIELDS} } }
  }`;
  const data = await graphql(query, { filter: museum === null ? {} : { museum: [museum] } });
  return (data.submissions as { nodes: Submission[] }).nodes;
}

/** Undoes the latest version of a return. */
export async function undo(id: string): Promise<void> {
  await graphql('mutation Undo($id: ID!) { undoSubmission(id: $id) { id state } }', { id });
}

/** Sends a file. `progress` gets the sent part, from 0 to 1. With XMLHttpRequest, because fetch reports no progress of uploads. */
export function send(
  file: Uint8Array,
  parameters: Parameters,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Report> {
  const request = new XMLHttpRequest();
  request.open('POST', `/submissions?${queryOf(parameters)}`);
  for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value);
  request.setRequestHeader('content-type', 'application/octet-stream');
  signal.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 1),
    );
    for (const event of ['error', 'timeout']) request.addEventListener(event, () => reject(connectionLost()));
    request.addEventListener('abort', () => reject(new Failure('LOST', 'You cancelled the upload.')));
    request.addEventListener('load', () => {
      const { status, responseText: body } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(body) as Report);
      else reject(failureOf({ status, body, retryAfter: request.getResponseHeader('retry-after') }));
    });
    request.send(file as Uint8Array<ArrayBuffer>);
  });
}

function queryOf({ check, replace, ...rest }: Parameters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (check) query.set('check', 'true');
  if (replace) query.set('replace', 'true');
  return query;
}
