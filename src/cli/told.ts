/** Errors that speak for themselves: their message says what is wrong and what to do. */
export const TOLD = new Set([
  'StartError',
  'FileFault',
  'SubmissionFault',
  'UndoFault',
  'TurnTaken',
  'JudgingFault',
  'EnterFault',
  'DataChanged',
  'GraphQLError',
]);
