// Jest runs this once before all tests, outside of its own module system; so the work is done by graphServer.ts.
import './typescript.mjs';

export default async function globalSetup() {
  const { startTestServer } = await import('./graphServer.ts');
  await startTestServer();
}
