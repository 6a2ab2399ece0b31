import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { PAGE_FOLDER, PAGE_HEADERS, TYPES } from '../pageFiles.js';
import type { StartStatus } from './progress.js';

/** Value of the `Retry-After` header, in seconds. */
const RETRY_AFTER = 2;

const NOT_READY = 503;

/**
 * Handles requests while the service starts: the page with the progress, its scripts and styles, `/health` and `/ready`. Everything else
 * gets 503.
 */
export function startingResponses(status: () => StartStatus, folder = PAGE_FOLDER): RequestListener {
  const assets = new Set(filesIn(join(folder, 'assets')));
  const documents = new Set(filesIn(join(folder, 'docs')));
  return (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const [, first = '', name = ''] = /^\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (pathname === '/health') return sendJson(response, 200, { status: 'alive' });
    if (first === 'assets' && assets.has(name)) return sendFile(response, join(folder, 'assets', name));
    if (pathname === '/docs') return sendFile(response, join(folder, 'docs', 'index.html'));
    if (first === 'docs' && documents.has(`${name}.html`))
      return sendFile(response, join(folder, 'docs', `${name}.html`));
    if (pathname !== '/ready' && wantsPage(request)) return sendFile(response, join(folder, 'starting.html'));
    response.setHeader('retry-after', String(RETRY_AFTER));
    if (pathname === '/ready') return sendJson(response, NOT_READY, notReady(status()));
    const { message } = status();
    const error = {
      message: `${message} Try again in ${RETRY_AFTER} seconds.`,
      extensions: { code: 'STARTING' },
    };
    sendJson(response, NOT_READY, { errors: [error] });
  };
}

const notReady = (status: StartStatus) => ({ status: 'not ready', code: 'STARTING', ...status });

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** True if a browser opens the address, rather than a script or another program. */
const wantsPage = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && Boolean(headers.accept?.includes('text/html'));

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, file: string): void {
  const ending = extname(file);
  if (!existsSync(file)) {
    response.writeHead(NOT_READY, { 'content-type': TYPES['.txt'], 'retry-after': String(RETRY_AFTER) });
    response.end('The service is starting. The page is not built yet: run "npm run build".\n');
    return;
  }
  if (ending === '.html')
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  response.writeHead(200, { 'content-type': TYPES[ending] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}
