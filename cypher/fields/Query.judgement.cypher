// One judgement by its id.
//
// $id     id of the judgement, as text
// node    the judgement; no row for an unknown id
MATCH (node:Judgement {id: $id})
