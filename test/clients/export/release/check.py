"""Reads a release's Data Package as strangers do, and prints what is wrong with it as JSON. Argument: the release's folder."""

import json
import os
import sys

import frictionless

folder = sys.argv[1]
os.chdir(folder)


def checked():
    """Every table of CSV with its schema, its bytes, its hash and the keys that lead to others."""
    package = frictionless.Package("datapackage.json")
    tables = [one for one in package.resources if one.format == "csv"]
    reports = {one.name: one.validate() for one in tables}
    return {
        "title": package.title,
        "version": package.version,
        "resources": len(package.resources),
        "rows": {name: report.tasks[0].stats.get("rows") for name, report in reports.items()},
        "keys": sum(len(one.schema.foreign_keys) for one in tables),
        "wrong": {
            name: report.flatten(["rowNumber", "fieldName", "note"])[:3] for name, report in reports.items() if not report.valid
        },
        "lists": next(
            row["source_ids"]
            for row in package.get_resource("csv-everything-projects").read_rows()
            if row["source_ids"] and len(row["source_ids"]) > 1
        ),
    }


def spoilt(change):
    """Whether a descriptor that was spoilt is refused."""
    descriptor = json.load(open("datapackage.json"))
    change(descriptor)
    try:
        package = frictionless.Package.from_descriptor(descriptor)
    except frictionless.FrictionlessException:
        return True
    return not all(one.validate().valid for one in package.resources if one.name == "csv-partnerships")


def at(descriptor):
    return next(one for one in descriptor["resources"] if one["name"] == "csv-partnerships")


json.dump(
    {
        **checked(),
        "control": {
            "hash": spoilt(lambda d: at(d).update(hash="sha256:" + "0" * 64)),
            "type": spoilt(lambda d: at(d)["schema"]["fields"][2].update(type="integer")),
            "key": spoilt(
                lambda d: at(d)["schema"]["foreignKeys"][0]["reference"].update(resource="csv-everything-sources")
            ),
            "licence": spoilt(lambda d: d.update(licenses=[{"title": "no name, no path"}])),
        },
    },
    sys.stdout,
)
