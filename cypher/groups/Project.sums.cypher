// What a group of projects adds up to, as far as known. An organisation that takes part in several counts in each.
//
// node    a project
{
  participations: sum(node.participants),
  people: CASE WHEN count(node.people) > 0 THEN sum(node.people) END, peopleKnown: count(node.people)
}
