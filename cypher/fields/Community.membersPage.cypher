// Page info of the list of members.
//
// parent  a community: a map
// node    a map
WITH parent.membersPage AS node
