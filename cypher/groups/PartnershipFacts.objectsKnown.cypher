// Number of partnerships in a group with a known number of objects in a loan that matches the filter and belongs to
// the group.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that belong to the group
count(CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '') THEN 1 END)
