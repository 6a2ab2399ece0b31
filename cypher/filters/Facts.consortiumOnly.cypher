// Whether these are nothing but projects of three or more participants.
//
// facts   a list of a partnership's `facts`, as derivePartnerships.cypher writes them
all(each IN facts WHERE substring(each, 44, 1) = 'C')
