// Result of adding a loan, read after the write.
//
// $submission  id of the submission that it is recorded as
// $thing       id of the record; null if none was created
// $warnings    list of {row, column, value, rule, reason, suggestion}
// node         {id, thing, warnings}
MATCH (submission:Submission {id: $submission})
WITH {id: submission.id, thing: $thing, warnings: $warnings} AS node
