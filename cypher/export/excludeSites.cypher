// Whether an organisation is shown: sites only where that is asked.
//
// node     an organisation
// $sites   whether sites are shown apart from their parents too
$sites OR NOT EXISTS { (node)-[:SITE_OF]->() }
