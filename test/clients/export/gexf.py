"""Whether a file is GEXF 1.3: its grammar, and what no grammar can say: that ids are there once, and references lead somewhere."""

import pathlib

from lxml import etree

GRAMMAR = etree.RelaxNG(etree.parse(pathlib.Path(__file__).with_name("gexf.rng")))
NAMESPACE = "{http://gexf.net/1.3}"
READ = {"long": int, "double": float, "boolean": ["true", "false"].index}


def faults(content):
    """What is wrong with the file, in words; nothing where it is GEXF 1.3."""
    tree = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    if not GRAMMAR.validate(tree):
        return sorted({error.message for error in GRAMMAR.error_log})
    nodes, edges = list(tree.iter(NAMESPACE + "node")), list(tree.iter(NAMESPACE + "edge"))
    ids = {node.get("id") for node in nodes}
    found = [] if len(ids) == len(nodes) else ["two nodes have one id"]
    if len({edge.get("id") for edge in edges}) < len(edges):
        found.append("two edges have one id")
    for edge in edges:
        found += [f"no node {edge.get(end)}" for end in ("source", "target") if edge.get(end) not in ids]
    for declared, things in zip(tree.iter(NAMESPACE + "attributes"), (nodes, edges)):
        types = {attribute.get("id"): attribute.get("type") for attribute in declared}
        found += [fault for thing in things for fault in of_values(thing, types)]
    return found + [f"{spell.attrib} ends before it starts" for spell in tree.iter(NAMESPACE + "spell") if backward(spell)]


def of_values(thing, types):
    for value in thing.iter(NAMESPACE + "attvalue"):
        kind = types.get(value.get("for"))
        if kind is None:
            yield f"no attribute {value.get('for')}"
        elif kind in READ:
            try:
                READ[kind](value.get("value"))
            except ValueError:
                yield f"{value.get('value')} is no {kind}"


def backward(spell):
    return spell.get("start", "0000") > spell.get("end", "9999")
