// When it is decided: the judgement.
//
// $judgement  its id
// node        the judgement
MATCH (node:Judgement {id: $judgement})
