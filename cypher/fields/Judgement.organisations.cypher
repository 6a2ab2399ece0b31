// The judged organisations that still exist separately.
// (:Judgement)-[:ON]->(:Organisation)
//
// parent  the judgement
// node    an organisation
MATCH (parent)-[:ON]->(node:Organisation)
