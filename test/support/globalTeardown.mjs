// Jest runs this once after all tests.
import './typescript.mjs';

export default async function globalTeardown() {
  const { stopTestServer } = await import('./graphServer.ts');
  await stopTestServer();
}
