// The partner of a partnership.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// parent  the partnership
// node    its partner
MATCH ()-[parent]->(node:Organisation)
