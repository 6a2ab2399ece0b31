// What a group of loans adds up to, as far as known.
//
// node    a loan
{
  objects: CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END, objectsKnown: count(node.objects),
  people: CASE WHEN count(node.people) > 0 THEN sum(node.people) END, peopleKnown: count(node.people)
}
