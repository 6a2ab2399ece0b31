// Order of partnerships in a group: most loans and projects in the group first, then by name.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that belong to the group
size(facts) DESC, node.sortName, node.id
