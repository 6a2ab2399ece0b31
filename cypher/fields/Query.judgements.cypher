// All judgements on whether two organisations are one.
//
// node    a judgement
MATCH (node:Judgement)
