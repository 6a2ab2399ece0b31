// Total of the known numbers of people reached by a group of loans; null if unknown for all.
//
// node    a loan
CASE WHEN count(node.people) > 0 THEN sum(node.people) END
