/** Errors whose message is shown to users as it is: it states the problem and what to do. */
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
