// One submission by its id.
//
// $id     id of the submission, as text
// node    the submission; no row for an unknown id
MATCH (node:Submission {id: $id})
