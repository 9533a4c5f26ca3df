import pytest

from components.site.licence import address


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0.html"),
        ("MIT", "https://spdx.org/licenses/MIT.html"),
        ("CC-BY-9.0", ""),
        ("all rights reserved", ""),
        ("MIT OR Apache-2.0", ""),
        ("LicenseRef-ours", ""),
        ("../../evil", ""),
    ],
)
def test_the_address_of_a_licence(name: str, expected: str) -> None:
    assert address(name) == expected
