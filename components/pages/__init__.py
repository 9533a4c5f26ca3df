"""One page a module, or a folder of its parts: TITLE, SECTION and ORDER in the menu, and render(view).

A new module here is a new page.
"""

import importlib
import pkgutil
from types import ModuleType


def every_page() -> list[ModuleType]:
    """Return the modules of this folder in the order of the menu."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return sorted((importlib.import_module(f"{__name__}.{name}") for name in names), key=lambda page: page.ORDER)
