// The museum of a partnership.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// parent  the partnership
// node    its museum
MATCH (node:Organisation)-[parent]->()
