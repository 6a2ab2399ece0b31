// The projects of a group of partnerships: those that are asked for and stand in the group. A project of several partners counts for each partnership.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that stand in the group
sum(size([each IN facts WHERE substring(each, 44, 1) IN ['P', 'C']]))
