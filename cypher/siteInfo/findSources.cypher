// Sources whose title, publisher and address together contain all words of a search, complete or as their beginnings, by title.
//
// $words        the required words, each a list of its forms in lower case: [['museum', 'museums'], ['leeds']]
// $limit        maximum number of sources
// source        the first of them: id, title, url, publisher, kind, published, retrieved, licence, note (null: not recorded)
// totalCount    number of all of them; no row if there are none
MATCH (node:Source)
WHERE node.id > ''
WITH node, ' ' + toLower(node.title + ' ' + coalesce(node.publisher, '') + ' ' + coalesce(node.url, '')) AS written
WITH node, reduce(text = written, sign IN split('/ . - _ : ( “ ‘ "', ' ') | replace(text, sign, ' ')) AS text
WHERE all(forms IN $words WHERE any(form IN forms WHERE text CONTAINS ' ' + form))
WITH node ORDER BY node.title, node.id
WITH count(node) AS totalCount, collect(node)[..$limit] AS nodes
UNWIND nodes AS node
RETURN node {.id, .title, .url, .publisher, .kind, .published, .retrieved, .licence, .note} AS source, totalCount
