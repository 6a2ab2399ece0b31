// Runs test files one after the other with Jest's own test functions (jest-circus), in plain Node: what the files import of the sources is
// evaluated once for all of them, the modules of the test folder once for each file.
import '../typescript.mjs';
import 'reflect-metadata'; // before any module with decorators, whichever a test file imports first
import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import circus, { addEventHandler, getState, resetState, run } from 'jest-circus';
import { resultOf } from './result.mjs';

Object.assign(globalThis, circus, { expect: jestExpect });
const originalEnv = { ...process.env };
let runs = 0;

process.on('message', async ({ run: path, config, env }) => {
  if (!path) return;
  try {
    process.send({ result: await runFile(path, config, env) });
  } catch (error) {
    process.send({ failed: { message: String(error?.message ?? error), stack: error?.stack } });
  }
});
process.on('disconnect', () => process.exit());

async function runFile(path, config, env) {
  const start = Date.now();
  restoreProcess(env);
  resetState();
  Object.assign(getState(), {
    parentProcess: process,
    expand: config.expand,
    randomize: config.randomize,
    seed: config.seed,
    testTimeout: config.testTimeout,
    testNamePattern: config.testNamePattern ? new RegExp(config.testNamePattern, 'i') : null,
  });
  jestExpect.setState({
    testPath: path,
    expand: config.expand,
    suppressedErrors: [],
    currentTestName: undefined,
  });
  await import(`${pathToFileURL(path)}?run=${++runs}`);
  return resultOf(await run(), { path, start, config });
}

/** No file sees what another one left in the environment. */
function restoreProcess(env) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, originalEnv, env);
  process.exitCode = undefined;
}

addEventHandler((event) => {
  if (event.name === 'test_start') {
    const names = [];
    for (let at = event.test; at.parent; at = at.parent) names.unshift(at.name);
    jestExpect.setState({ currentTestName: names.join(' '), testFailing: event.test.failing });
  }
  if (event.name === 'test_done') {
    const { suppressedErrors, isExpectingAssertions, numPassingAsserts } = jestExpect.getState();
    event.test.numPassingAsserts = numPassingAsserts;
    jestExpect.setState({ suppressedErrors: [] });
    event.test.errors.push(...(suppressedErrors ?? []));
    const missing = jestExpect.extractExpectedAssertionsErrors().map(({ error }) => error);
    if (!isExpectingAssertions || event.test.errors.length === 0) event.test.errors.push(...missing);
  }
});
