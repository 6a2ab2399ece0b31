// Total of the known numbers of people reached by a group of projects; null if unknown for all.
//
// node    a project
CASE WHEN count(node.people) > 0 THEN sum(node.people) END
