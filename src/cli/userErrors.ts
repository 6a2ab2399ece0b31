/** Errors that speak for themselves: their message says what is wrong and what to do. */
export const USER_ERRORS = new Set([
  'UserError',
  'FileError',
  'SubmissionError',
  'UndoFault',
  'WriteLeaseUnavailable',
  'JudgementError',
  'EntryRejectedError',
  'DataChanged',
  'GraphQLError',
]);
