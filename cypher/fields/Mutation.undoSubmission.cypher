// The undone submission, read after the write.
//
// $id     its id
// node    the submission
MATCH (node:Submission {id: $id})
