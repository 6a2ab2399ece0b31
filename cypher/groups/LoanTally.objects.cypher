// Total of the known numbers of objects of a group of loans; null if unknown for all.
//
// node    a tally of loans
CASE WHEN sum(node.objectsKnown) > 0 THEN sum(node.objects) END
