// The two that it is about, as far as they are organisations of their own.
// (:Judgement)-[:ON]->(:Organisation)
//
// parent  the judgement
// node    an organisation
MATCH (parent)-[:ON]->(node:Organisation)
