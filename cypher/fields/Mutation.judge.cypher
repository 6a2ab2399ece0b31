// The judgement, read after the decision.
//
// $judgement  its id
// node        the judgement
MATCH (node:Judgement {id: $judgement})
