import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openGraphClient } from '../../src/database/client.js';
import { freePort } from '../../src/neo4j/ports.js';
import { GUIDE } from '../../src/neo4jBrowser.js';
import { type PasswordServer, startPasswordServer } from '../support/passwordServer.js';
import { newDataFolder, runService, type ServiceProcess, until } from '../support/serviceProcess.js';
import { circles, followLink, frame, launch, newContext, opened, PICTURES } from './inNeo4jBrowser.js';

const PASSWORD = 'partnership-graph';
const folder = newDataFolder();
let url: string;
let server: PasswordServer;
let service: ServiceProcess;
let browser: Browser;

// As in docker-compose.yml: a server with a password and the two settings of docs/neo4j-browser.md, and the service
// connected to it.
beforeAll(async () => {
  const port = await freePort('127.0.0.1');
  url = `http://127.0.0.1:${port}`;
  server = await startPasswordServer(`${url}${GUIDE}`);
  const system = openGraphClient({ uri: server.uri, user: 'neo4j', password: 'neo4j', database: 'system' });
  await system.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password: PASSWORD });
  await system.close();
  service = await runService({
    DATA_DIR: folder,
    PORT: String(port),
    NEO4J_URI: server.uri,
    NEO4J_PASSWORD: PASSWORD,
    NEO4J_BROWSER_URL: server.browserUrl,
    QUERY_TIMEOUT_SECONDS: '60', // its Neo4j has just started
  });
  await until(service, () => service.printed().includes('Press Ctrl-C to stop'), 300);
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  service?.process.kill('SIGTERM');
  await service?.ended;
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('with a password, Browser asks for it alone; then the guide opens and the explorer’s query waits in the editor', async () => {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(`${url}/?view=organisation&id=national:npg`);
  const beside = await followLink(page);
  await beside.getByTestId('password').fill(PASSWORD);
  expect(await beside.getByTestId('username').inputValue()).toBe('neo4j');
  await beside.screenshot({ path: `${PICTURES}neo4j-browser-password.png` });
  await beside.getByTestId('connect').click();
  await opened(beside);
  await beside.getByTestId('editor-Run').click();
  await circles(beside).first().waitFor();
  expect(await frame(beside).getByTestId('frameCommand').textContent()).toContain("'national:npg'");
  await context.close();
});
