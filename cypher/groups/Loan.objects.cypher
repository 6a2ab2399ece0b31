// The sum of the objects of a group of loans, as far as known; null where of none.
//
// node    a loan
CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END
