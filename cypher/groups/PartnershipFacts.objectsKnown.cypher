// Of how many partnerships of a group the number of objects is known of a loan that is asked for and stands in the group.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that stand in the group
count(CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '') THEN 1 END)
