import { createReadStream, existsSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PrincipalOf } from '../auth/authenticate.js';
import { ForbiddenError, type ForbiddenReason, requireOwnMuseum, requireRight } from '../auth/errors.js';
import { boundMuseum } from '../auth/principal.js';
import { FileTooLarge } from '../csv/stageUpload.js';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { isUnavailable, UNAVAILABLE, WRITE_ROLLED_BACK } from '../database/errors.js';
import { assertOwnsReturn, assertOwnsSubmission } from '../ingest/ownership.js';
import { isRolledBack } from '../ingest/submission/writeLease.js';
import { XLSX_MEDIA_TYPE } from '../xlsx/cellText.js';
import { createCheckSlots } from './checkSlots.js';
import { SubmissionRejectedError } from './errors.js';
import { readParameters, type UploadRequest } from './parameters.js';
import type { Ticket } from './ticket.js';
import { MOST_BYTES, Uploads, type UploadsOptions } from './uploads.js';

export interface SubmissionsOptions {
  readonly graph: GraphClient;
  /** Caller of a request. */
  readonly principalOf: PrincipalOf;
  /** Folder of uploads until they are imported. Uploads are off if absent. */
  readonly folder: string | undefined;
  /** Called with the outcome of each upload. */
  readonly imported?: UploadsOptions['imported'];
  /** Called for every error that is not the caller's, with the id the caller received. */
  readonly onError: (id: string, error: unknown) => void;
}

const FILES = [
  ...['text/csv', 'text/plain', 'text/tab-separated-values', 'application/octet-stream'],
  XLSX_MEDIA_TYPE,
  'application/vnd.ms-excel.sheet.macroEnabled.12',
];

/**
 * Adds `POST /submissions` (a CSV file or a workbook as the body) and `GET /submissions/{id}`. An upload is on the disk before its
 * import starts; if the service ends first, the import resumes at the next start.
 */
export async function registerSubmissions(http: FastifyInstance, options: SubmissionsOptions): Promise<void> {
  const { graph, folder = '', onError, imported } = options;
  const uploads = new Uploads({
    ...{ graph, folder, imported },
    onError: (error) => onError('submissions', error),
  });
  const stopping = new Promise<undefined>((stop) => {
    http.addHook('preClose', async () => {
      uploads.stop();
      stop(undefined);
    });
  });
  if (folder) http.addHook('onListen', async () => void (await uploads.resume()));
  const checks = createCheckSlots();
  await http.register(
    async (scope) => {
      readFiles(scope);
      registerErrorResponses(scope, onError);
      scope.post('/', { bodyLimit: MOST_BYTES }, (request, reply) =>
        post({ uploads, checks, stopping }, options, request, reply),
      );
      scope.get('/:id', (request, reply) => get(uploads, options, request, reply));
    },
    { prefix: '/submissions' },
  );
}

/** Streams the body. Missing rights and invalid parameters are reported before it is read. */
function readFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(FILES, (_request, payload, done) => done(null, payload));
}

interface Desk {
  readonly uploads: Uploads;
  readonly checks: ReturnType<typeof createCheckSlots>;
  /** Resolves when the service is being stopped. */
  readonly stopping: Promise<undefined>;
}

async function post(
  { uploads, checks, stopping }: Desk,
  options: SubmissionsOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const caller = requireRight(options.principalOf(request), 'submit');
  const asked = readParameters(request.query, caller);
  await assertOwnsReturn(options.graph, asked.file, asked.own);
  if (!request.body)
    throw new SubmissionRejectedError(
      400,
      'NO_FILE',
      'The request has no body. Send the CSV file or the workbook as the body.',
    );
  const release = asked.check ? checks.acquire(caller) : () => {};
  try {
    return await receiveAndRun({ uploads, checks, stopping }, asked, request, reply);
  } finally {
    release();
  }
}

async function receiveAndRun(
  { uploads, stopping }: Desk,
  asked: UploadRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const ticket = await uploads.receive(request.body as AsyncIterable<Buffer>, asked);
  const work = uploads.carryOut(ticket);
  if (!asked.check && /\brespond-async\b/.test(String(request.headers.prefer))) {
    reply.code(202).headers({ location: `/submissions/${ticket.id}`, 'preference-applied': 'respond-async' });
    return { upload: ticket.id, state: ticket.state };
  }
  const done = await Promise.race([work, stopping]);
  return answer(uploads, done ?? ticket, request, reply);
}

async function get(
  uploads: Uploads,
  options: SubmissionsOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const own = boundMuseum(requireRight(options.principalOf(request), 'submit'));
  const { id } = request.params as { id: string };
  const ticket = await uploads.ticket(id);
  if (ticket) requireOwnMuseum(`The upload ${id}`, own, [ticket.request.museum ?? null]);
  if (ticket)
    return ticket.state === 'WAITING'
      ? { upload: id, state: ticket.state }
      : answer(uploads, ticket, request, reply, 200);
  await assertOwnsSubmission(options.graph, id, own);
  const [record] = await options.graph.read(readCypher('submissions/submission.cypher').text, { id });
  if (record) return plainNumbers(record.get('submission'));
  throw new SubmissionRejectedError(404, 'UNKNOWN', `There is no submission or upload ${id}.`);
}

const CODES: Readonly<Record<ForbiddenReason, string>> = {
  OFF: 'WRITING_IS_OFF',
  MISSING: 'NO_TOKEN',
  WRONG: 'NO_TOKEN',
  EXPIRED: 'NO_TOKEN',
  ROLE: 'FORBIDDEN',
  OTHERS: 'FORBIDDEN',
  UNAVAILABLE: 'DATABASE_UNAVAILABLE',
};

/** The report of an upload: JSON, or on request CSV with all errors and warnings. */
function answer(
  uploads: Uploads,
  ticket: Ticket,
  request: FastifyRequest,
  reply: FastifyReply,
  status?: number,
): unknown {
  const { id, state, report, message, isUnavailable } = ticket;
  if (state === 'REFUSED') throw new SubmissionRejectedError(422, 'FILE_REFUSED', message!);
  if (state === 'WAITING')
    throw new SubmissionRejectedError(
      503,
      'LATER',
      `The upload is stored as ${id} and will be imported as soon as possible.`,
    );
  if (isUnavailable) {
    const { status, code, message: advice, retryAfter } = UNAVAILABLE;
    throw new SubmissionRejectedError(status, code, advice, retryAfter);
  }
  if (state === 'FAILED' || !report)
    throw new SubmissionRejectedError(
      500,
      'FAILED',
      `The upload ${id} could not be imported because of an internal error. The log of the service has the details.`,
    );
  reply.code(status ?? (report.state === 'APPLIED' ? 201 : 200));
  if (report.state !== 'CHECKED') reply.header('location', `/submissions/${report.id}`);
  if (!String(request.headers.accept).includes('text/csv') || !existsSync(uploads.issuesPath(id)))
    return { upload: id, ...report };
  reply.type('text/csv; charset=utf-8');
  return createReadStream(uploads.issuesPath(id));
}

function registerErrorResponses(scope: FastifyInstance, onError: SubmissionsOptions['onError']): void {
  scope.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const { status, code, message, actual, allowed, retryAfter } = responseTo(error);
    if (status >= 500 && !KNOWN.has(error.name)) onError(request.id, error);
    if (error instanceof ForbiddenError) reply.headers(error.headers);
    if (status === 503 || status === 429)
      reply.header('retry-after', String(retryAfter ?? UNAVAILABLE.retryAfter));
    // An unread rest of the body would be parsed as the next request.
    if (status >= 400 && request.method === 'POST') reply.header('connection', 'close');
    request.tally?.failed(code);
    return reply.code(status).send({ code, message, actual, allowed });
  });
}

/** These are not internal errors. */
const KNOWN = new Set(['SubmissionRejectedError', 'ForbiddenError']);

function responseTo(error: Error & { code?: string; statusCode?: number }): {
  status: number;
  code: string;
  message: string;
  actual?: string;
  allowed?: readonly string[];
  retryAfter?: number | undefined;
} {
  if (error instanceof ForbiddenError) {
    const { status, reason, message, actual, allowed } = error;
    return { status, code: CODES[reason], message, actual, allowed };
  }
  if (error instanceof SubmissionRejectedError) {
    const { status, code, message, retryAfter } = error;
    return { status, code, message, retryAfter };
  }
  if (error instanceof FileTooLarge) return { status: 413, code: 'TOO_LARGE', message: error.message };
  if (error.name === 'FileError' || error.name === 'SubmissionError')
    return { status: 422, code: 'FILE_REFUSED', message: error.message };
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      status: 415,
      code: 'NO_CSV',
      message: `Send the file itself as the body, with one of the types ${FILES.join(', ')}: curl --data-binary @file.csv -H "Content-Type: text/csv".`,
    };
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return {
      status: 413,
      code: 'TOO_LARGE',
      message: `The upload is larger than the maximum of ${MOST_BYTES} bytes.`,
    };
  if (isUnavailable(error)) return UNAVAILABLE;
  if (isRolledBack(error)) return WRITE_ROLLED_BACK;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return {
      status: 507,
      code: 'DISK_FULL',
      message:
        'The service has no disk space for the upload and did not store it. Ask the administrator to free space, then send it again.',
    };
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'Internal error. The log of the service has the details.',
  };
}

const plainNumbers = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      value && typeof value === 'object' && 'toNumber' in value
        ? (value as { toNumber(): number }).toNumber()
        : value,
    ]),
  );
