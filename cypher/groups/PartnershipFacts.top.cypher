// Which partnerships of a group come first: those with most loans and projects that stand in the group, then by name.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that stand in the group
size(facts) DESC, node.sortName, node.id
