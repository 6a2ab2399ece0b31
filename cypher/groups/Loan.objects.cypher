// Total of the known numbers of objects of a group of loans; null if unknown for all.
//
// node    a loan
CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END
