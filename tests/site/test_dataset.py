"""The description as programs read it."""

import hashlib
import json
from collections.abc import Callable

import pytest

from components.export.bundle import everything
from components.export.meanings import column
from components.site.dataset import dataset, document, script
from components.tables import View
from tests.site.hostile import SUMMARY, TITLE, hostile

FILES = {"data/positions.csv": b"id\r\n", "data/positions.json": b"{}\n", "data/tables.zip": b"PK"}


@pytest.fixture
def seen(view: Callable[..., View]) -> View:
    return view()


def test_what_the_syria_ledger_says_of_itself(seen: View) -> None:
    said = json.loads(document(dataset(seen, everything(seen), FILES)))
    assert said["@context"] == "https://schema.org/"
    assert said["@type"] == "Dataset"
    assert said["name"] == "Syria since the 2011 uprising"
    assert said["description"] == (
        "Protests that began in March 2011 were met with force. Some governments condemned the crackdown, others stood "
        "by the authorities, and the Security Council did not agree on a first statement on 27 April 2011. Dated "
        "positions, casualty estimates, defections, events and votes, each with its source: 539 records from 409 "
        "sources, 6 March 2011 to 6 November 2025."
    )
    assert said["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert said["temporalCoverage"] == "2011-03-06/2025-11-06"
    assert said["spatialCoverage"] == {"@type": "Country", "name": "Syria", "identifier": "SYR"}
    assert said["version"] == "00000000"
    assert said["identifier"][1] == {"@type": "PropertyValue", "propertyID": "SHA-256", "value": "0" * 64}
    assert "creator" not in said
    assert "url" not in said


def test_the_files_with_type_size_and_sum(seen: View) -> None:
    said = dataset(seen, everything(seen), FILES, "https://example.org/syria/")
    assert said["url"] == said["@id"] == "https://example.org/syria/"
    first = said["distribution"][0]
    assert first == {
        "@type": "DataDownload",
        "name": "positions.csv",
        "description": "One row for each position: one actor's stance on one topic as of one day.",
        "contentUrl": "https://example.org/syria/data/positions.csv",
        "encodingFormat": "text/csv",
        "contentSize": "4 B",
        "sha256": hashlib.sha256(b"id\r\n").hexdigest(),
    }
    assert [one["encodingFormat"] for one in said["distribution"]] == [
        "text/csv",
        "application/json",
        "application/zip",
    ]
    assert dataset(seen, everything(seen), FILES)["distribution"][2]["contentUrl"] == "data/tables.zip"


def test_every_column_is_a_variable_in_the_words_of_the_dictionary(seen: View) -> None:
    bundle = everything(seen)
    said = {one["name"]: one for one in dataset(seen, bundle, FILES)["variableMeasured"]}
    assert len(said) == sum(len(table.columns) for table in bundle.tables.values())
    assert said["estimates.low"] == {
        "@type": "PropertyValue",
        "name": "estimates.low",
        "description": "Lowest number given; alone it means at least.",
        "unitText": "persons",
    }
    for name, one in said.items():
        assert one["description"] == column(*name.split(".")).means


def test_no_text_of_a_ledger_closes_the_script(seen: View) -> None:
    turned = hostile(seen)
    said = dataset(turned, everything(turned), FILES)
    text = script(said)
    assert not set("<>&") & set(text)
    assert json.loads(text) == json.loads(document(said)) == said
    assert said["name"] == TITLE
    assert said["description"].startswith(SUMMARY)
    assert said["license"] == {"@type": "CreativeWork", "name": "</script> ours"}
