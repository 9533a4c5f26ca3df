"""Where the text of a licence is, by its name in the list of SPDX."""

import re

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

OF_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-(?:SA|ND))?)-([1-4]\.[05])")


def address(name: str) -> str:
    """Return the address of a licence: of Creative Commons where it is one of theirs, else its page at SPDX.

    Nothing for what is not one licence of the list, such as ``LicenseRef-ours`` or ``MIT OR Apache-2.0``.
    """
    try:
        known = canonicalize_license_expression(name)
    except InvalidLicenseExpression:
        return ""
    if " " in known or known.startswith("LicenseRef-"):
        return ""
    if known == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if commons := OF_COMMONS.fullmatch(known):
        return f"https://creativecommons.org/licenses/{commons[1].lower()}/{commons[2]}/"
    return f"https://spdx.org/licenses/{known}.html"
