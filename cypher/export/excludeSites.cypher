// True if an organisation is included: sites only on request.
//
// node     an organisation
// $sites   whether sites are also listed separately from their parents
$sites OR NOT EXISTS { (node)-[:SITE_OF]->() }
