// Enters a project: what came of it, when it is written.
//
// $submission  id of the submission that it is recorded as
// $thing       id of what was entered; null where nothing was
// $warnings    list of {row, column, value, rule, reason, suggestion}
// node         {id, thing, warnings}
MATCH (submission:Submission {id: $submission})
WITH {id: submission.id, thing: $thing, warnings: $warnings} AS node
