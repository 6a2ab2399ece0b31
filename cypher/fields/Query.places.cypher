// Places: the result of src/api/resolvers/places.ts.
//
// $found  the answer: places (list of {name, region, country, organisations, partnerships}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node
