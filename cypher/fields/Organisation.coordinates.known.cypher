// Whether it is known where its place lies.
//
// node    an organisation
node.latitude IS NOT NULL AND node.longitude IS NOT NULL
