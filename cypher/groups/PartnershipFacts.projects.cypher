// Total projects of a group of partnerships that match the filter and belong to the group. A project with several
// partners counts for each partnership.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that belong to the group
sum(size([each IN facts WHERE substring(each, 44, 1) IN ['P', 'C']]))
