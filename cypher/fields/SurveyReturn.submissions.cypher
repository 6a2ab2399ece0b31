// Current submissions of a return, latest first.
//
// parent  a return: a map with a list of ids
// node    a submission
UNWIND parent.submissions AS id
CALL (id) { MATCH (node:Submission {id: id}) RETURN node }
