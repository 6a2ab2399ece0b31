// Judgements on whether two organisations are the same.
//
// node    a judgement
MATCH (node:Judgement)
