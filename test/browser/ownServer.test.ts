import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { type LocalServer, startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { launch, newContext, PICTURES } from './inNeo4jBrowser.js';

const DRIVER = join(
  dirname(createRequire(import.meta.url).resolve('neo4j-driver/package.json')),
  'lib/browser/neo4j-web.min.js',
);

const home = mkdtempSync(join(tmpdir(), 'museum-graph-own-server-'));
let server: LocalServer;
let foreign: Server;
let browser: Browser;

beforeAll(async () => {
  const [boltPort, httpPort] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
  const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
  server = await startLocalServer({ dataDir, home, boltPort, httpPort });
  foreign = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>'),
  );
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
  browser = await launch();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  foreign?.close();
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Runs a statement from the page of another site, over Bolt through WebSocket. Returns its first value, or the error code. */
async function fromForeignPage(password?: string): Promise<unknown> {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  await page.addScriptTag({ path: DRIVER });
  const result = await page.evaluate(
    async ([uri, secret]) => {
      // biome-ignore lint/suspicious/noExplicitAny: the driver's browser build defines a global
      const { neo4j } = globalThis as any;
      const driver = neo4j.driver(uri, secret && neo4j.auth.basic('neo4j', secret));
      try {
        const { records } = await driver.executeQuery('RETURN 7 AS value');
        return Number(records[0].get('value'));
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await driver.close();
      }
    },
    [server.boltUri, password] as const,
  );
  await context.close();
  return result;
}

test('the page of another site cannot use the service’s own Neo4j without its password', async () => {
  expect(await fromForeignPage()).toBe('Neo.ClientError.Security.Unauthorized');
  expect(await fromForeignPage('neo4j')).toBe('Neo.ClientError.Security.Unauthorized');
  // The same script connects with the password, so the refusals above are the server's.
  expect(await fromForeignPage(server.address.password)).toBe(7);
});

test('from the service’s link, Neo4j Browser asks for the password alone and connects', async () => {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(server.browserUrl);
  await page.getByTestId('password').fill(String(server.address.password));
  expect(await page.getByTestId('username').inputValue()).toBe('neo4j');
  await page.screenshot({ path: `${PICTURES}neo4j-browser-own-password.png` });
  await page.getByTestId('connect').click();
  await page
    .getByText(/^You are connected as/)
    .first()
    .waitFor();
  await context.close();
});
