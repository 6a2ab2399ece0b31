// One submission by its id.
//
// $id     id of the submission, as text
// node    the submission; no row where none has this id
MATCH (node:Submission {id: $id})
