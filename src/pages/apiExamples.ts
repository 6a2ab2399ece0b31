/** A request that the API page shows in each language. */
export interface ApiExample {
  readonly id: string;
  readonly title: string;
  /** What the request does and what it prints. */
  readonly text: string;
  /** Source text by language; `base` is replaced by the address of the service. */
  readonly code: Readonly<Record<Language, string>>;
}

/** Languages of the examples, with their names. R needs the package jsonlite; the others need nothing. */
export const LANGUAGES = { curl: 'curl', python: 'Python', r: 'R', javascript: 'JavaScript' } as const;
export type Language = keyof typeof LANGUAGES;

const QUERY = `query Partners($kind: [OrganisationKind!]) {
  partnerships(filter: {museum: {national: true}, partner: {kind: $kind}}, first: 5) {
    totalCount
    nodes { museum { name } partner { name } evidence(first: 1) { nodes { url } } }
  }
}`;

const FILTER = '{"museum": {"national": true}, "kinds": ["RESEARCH"]}';
const ENCODED_FILTER = encodeURIComponent(FILTER);

const NAMES = '{"q0": {"query": "Tate"}, "q1": {"query": "Leeds City Museum"}}';

const graphqlExample = (base: string): ApiExample => ({
  id: 'graphql',
  title: 'Query the graph (GraphQL)',
  text: 'Universities that work with national museums, with a source for each partnership. Prints the number of partnerships and the first five.',
  code: {
    curl: `curl ${base}/graphql \\
  -H 'Content-Type: application/json' \\
  -d @- <<'JSON'
${JSON.stringify({ query: QUERY.replace(/\s+/g, ' '), variables: { kind: ['UNIVERSITY'] } })}
JSON`,
    python: `import json, urllib.request

query = """
${QUERY}
"""
body = json.dumps({"query": query, "variables": {"kind": ["UNIVERSITY"]}}).encode()
request = urllib.request.Request(
    "${base}/graphql", body, {"Content-Type": "application/json"})
with urllib.request.urlopen(request) as response:
    partnerships = json.load(response)["data"]["partnerships"]
print(partnerships["totalCount"], "partnerships")
for row in partnerships["nodes"]:
    print(row["museum"]["name"], "and", row["partner"]["name"])`,
    r: `query <- "
${QUERY}
"
parameter <- function(text) URLencode(text, reserved = TRUE)
address <- paste0("${base}/graphql?query=", parameter(query),
  "&variables=", parameter('{"kind": ["UNIVERSITY"]}'))
response <- url(address, headers = c("Apollo-Require-Preflight" = "1"))
partnerships <- jsonlite::fromJSON(readLines(response, warn = FALSE))$data$partnerships
cat(partnerships$totalCount, "partnerships\\n")
cat(paste(partnerships$nodes$museum$name, "and", partnerships$nodes$partner$name), sep = "\\n")`,
    javascript: `const query = \`
${QUERY}
\`;
const response = await fetch("${base}/graphql", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ query, variables: { kind: ["UNIVERSITY"] } }),
});
const { partnerships } = (await response.json()).data;
console.log(partnerships.totalCount, "partnerships");
for (const { museum, partner } of partnerships.nodes)
  console.log(museum.name, "and", partner.name);`,
  },
});

const exportExample = (base: string): ApiExample => ({
  id: 'export',
  title: 'Download a table (export)',
  text: 'Partnerships of national museums with research projects, as CSV. Prints the number of rows.',
  code: {
    curl: `curl -G ${base}/export \\
  -d format=csv \\
  --data-urlencode 'filter=${FILTER}' \\
  -o partnerships.csv
wc -l partnerships.csv`,
    python: `import csv, io, urllib.parse, urllib.request

address = "${base}/export?" + urllib.parse.urlencode(
    {"format": "csv", "filter": '${FILTER}'})
with urllib.request.urlopen(address) as response:
    rows = list(csv.DictReader(io.TextIOWrapper(response, "utf-8-sig")))
print(len(rows), "rows")`,
    r: `address <- "${base}/export?format=csv&filter=${ENCODED_FILTER}"
rows <- read.csv(address, fileEncoding = "UTF-8-BOM")
cat(nrow(rows), "rows\\n")`,
    javascript: `const parameters = new URLSearchParams({ format: "jsonl", filter: '${FILTER}' });
const response = await fetch(\`${base}/export?\${parameters}\`);
const rows = (await response.text()).trim().split("\\n").filter(Boolean).map((line) => JSON.parse(line));
console.log(rows.length, "rows");`,
  },
});

const reconcileExample = (base: string): ApiExample => ({
  id: 'reconcile',
  title: 'Match names to organisations (reconcile)',
  text: 'The best candidate for each name, with its id. OpenRefine uses the same address.',
  code: {
    curl: `curl ${base}/reconcile \\
  --data-urlencode 'queries=${NAMES}'`,
    python: `import json, urllib.parse, urllib.request

names = ["Tate", "Leeds City Museum"]
queries = {f"q{at}": {"query": name} for at, name in enumerate(names)}
body = urllib.parse.urlencode({"queries": json.dumps(queries)}).encode()
with urllib.request.urlopen("${base}/reconcile", body) as response:
    answers = json.load(response)
for at, name in enumerate(names):
    for best in answers[f"q{at}"]["result"][:1]:
        print(name, best["id"], best["score"])`,
    r: `queries <- '${NAMES}'
address <- paste0("${base}/reconcile?queries=", URLencode(queries, reserved = TRUE))
answers <- jsonlite::fromJSON(address, simplifyVector = FALSE)
for (answer in answers)
  for (best in head(answer$result, 1)) cat(best$name, best$id, best$score, "\\n")`,
    javascript: `const names = ["Tate", "Leeds City Museum"];
const queries = Object.fromEntries(names.map((query, at) => [\`q\${at}\`, { query }]));
const response = await fetch("${base}/reconcile", {
  method: "POST",
  body: new URLSearchParams({ queries: JSON.stringify(queries) }),
});
for (const { result: [best] } of Object.values(await response.json()))
  if (best) console.log(best.name, best.id, best.score);`,
  },
});

/** The three requests. `base`: address of the service, without a slash at its end. */
export const apiExamples = (base: string): readonly ApiExample[] => [
  graphqlExample(base),
  exportExample(base),
  reconcileExample(base),
];
