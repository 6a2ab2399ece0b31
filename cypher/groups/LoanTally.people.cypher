// Total of the known numbers of people reached by a group of loans; null if unknown for all.
//
// node    a tally of loans
CASE WHEN sum(node.peopleKnown) > 0 THEN sum(node.people) END
