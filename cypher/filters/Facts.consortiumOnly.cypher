// True if all of these are projects of three or more participants.
//
// facts   a list of a partnership's `facts`; format: derivePartnerships.cypher
all(each IN facts WHERE substring(each, 44, 1) = 'C')
