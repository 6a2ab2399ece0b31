import { formatExecError, formatResultsErrors } from 'jest-message-util';

/** Converts a result of jest-circus to Jest's test file result. */
export function resultOf({ testResults, unhandledErrors, unhandledErrorsDetailed }, { path, start, config }) {
  const results = testResults.map(assertionOf);
  const count = (status) => results.filter((result) => result.status === status).length;
  const paths = { rootDir: config.rootDir, testMatch: [] };
  const failures = formatResultsErrors(results, paths, { noStackTrace: false }, path);
  const broken = unhandledErrors.length > 0;
  const messages = [
    failures,
    ...(unhandledErrorsDetailed ?? []).map((error) => formatExecError(error, paths, { noStackTrace: false })),
  ];
  const end = Date.now();
  return {
    failureMessage: messages.filter(Boolean).join('\n\n') || null,
    leaks: false,
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    openHandles: [],
    perfStats: {
      start,
      end,
      runtime: end - start,
      slow: (end - start) / 1_000 > config.slowTestThreshold,
      loadTestEnvironmentStart: start,
      loadTestEnvironmentEnd: start,
      setupFilesStart: start,
      setupFilesEnd: start,
    },
    skipped: false,
    snapshot: {
      added: 0,
      fileDeleted: false,
      matched: 0,
      unchecked: 0,
      uncheckedKeys: [],
      unmatched: 0,
      updated: 0,
    },
    testExecError: broken ? { message: '', stack: unhandledErrors.join('\n') } : undefined,
    testFilePath: path,
    testResults: results,
  };
}

function assertionOf(result) {
  const names = result.testPath.slice(1); // without jest-circus's root block
  const statuses = { skip: 'pending', todo: 'todo' };
  return {
    ancestorTitles: names.slice(0, -1),
    duration: result.duration,
    failing: result.failing,
    failureDetails: result.errorsDetailed.map(({ message, stack }) => ({ message, stack })),
    failureMessages: result.errors,
    fullName: names.join(' '),
    invocations: result.invocations,
    location: result.location,
    numPassingAsserts: result.numPassingAsserts,
    retryReasons: result.retryReasons,
    startAt: result.startedAt,
    status: statuses[result.status] ?? (result.errors.length > 0 ? 'failed' : 'passed'),
    title: names.at(-1),
  };
}
