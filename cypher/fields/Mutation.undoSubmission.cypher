// When it is taken back: the submission.
//
// $id     its id
// node    the submission
MATCH (node:Submission {id: $id})
