"""A tree written out: fields in their order, one empty line between entries, short lists on one line."""

from components.authoring.comments import Comment
from components.authoring.order import bare, model_of, ordered
from components.authoring.scalars import WIDTH, block, inline
from components.authoring.tree import Branch, Entry, Tree

LISTED = 60  # characters of an item at most for a list in brackets
Path = tuple[str, ...]


def written(tree: Tree) -> str:
    """Return the text of a tree, with a line break at its end."""
    lines = _comments(tree.head, 0, gaps=True)
    for entry in _in_order(tree.top, ()):
        if lines and lines[-1]:
            lines.append("")
        lines += entry_lines(entry, 0, ())
    if tree.top.tail:
        lines += ["", *_comments(tree.top.tail, 0, gaps=True)]
    return "\n".join(lines).rstrip("\n") + "\n"


def entry_lines(entry: Entry, column: int, path: Path) -> list[str]:
    """Return the lines of a key with its value, or of an item, with the comments above; ``path`` leads to the branch.

    ``path`` is that of `components.authoring.order.model_of`.
    """
    gaps = len(path) < 2 and path != ("crisis",)
    value = entry.value
    inner = (*path, "*" if entry.key is None or path == ("sources",) else entry.key)
    start = " " * column + ("-" if entry.key is None else f"{inline(entry.key, bare=True)}:")
    before, beside = list(entry.before), [comment.text for comment in entry.beside]
    if isinstance(value, Branch) and not value.entries:
        before += value.tail
    lines, spare = _value_lines(entry, start, column, inner, beside)
    if isinstance(value, Branch) and entry.key is None and value.keyed and value.entries and lines[0][column] == "-":
        before += _in_order(value, inner)[0].before if not _bracketed(entry, start, path) else []
    above = _comments(before, column, gaps=gaps)
    return [*above, *(" " * column + text for text in spare), *lines]


def _value_lines(entry: Entry, start: str, column: int, path: Path, beside: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines of an entry without the comments above, and those beside it that found no place."""
    note, spare = (f"  {beside[0]}" if beside else ""), beside[1:]
    value = entry.value
    if not isinstance(value, Branch):
        head, *rest = _text_lines(value, start, column, path)
        return [head + note, *rest], spare
    if not value.entries:
        return [f"{start} {'{}' if value.keyed else '[]'}{note}"], spare
    if text := _bracketed(entry, start, path[:-1]):
        return [text + note], spare
    if not value.keyed and _short(value):
        head, *rest = _listed(value, start, column + (2 if entry.key is None else 0))
        return [head + note, *rest], spare
    if entry.key is None and value.keyed:
        lines = branch_lines(value, column + 2, path)
        while lines[0].lstrip().startswith("#"):  # written above the dash
            lines.pop(0)
        return [f"{start} {lines[0][column + 2 :]}", *lines[1:]], beside
    return [start + note, *branch_lines(value, column + 2, path)], spare


def branch_lines(branch: Branch, column: int, path: Path) -> list[str]:
    """Return the lines of the entries of a mapping or a list, each in a block of its own."""
    spaced = len(path) == 1 and path != ("crisis",) and any(isinstance(e.value, Branch) for e in branch.entries)
    lines: list[str] = []
    last = None
    for entry in _in_order(branch, path):
        kind = _kind(entry) if path == ("readings",) else None
        if spaced and lines and lines[-1] and (kind is None or kind != last):
            lines.append("")
        lines += entry_lines(entry, column, path)
        last = kind
    if branch.tail:
        lines += [*([""] if spaced else []), *_comments(branch.tail, column, gaps=spaced, last=False)]
    return lines


def _in_order(branch: Branch, path: Path) -> list[Entry]:
    """Return the entries of a mapping in the order of its model, those it does not know at the end; a list as it is."""
    model = model_of(path) if branch.keyed else None
    if model is None:
        return branch.entries
    places = {name: n for n, name in enumerate(ordered(model))}
    return sorted(branch.entries, key=lambda entry: places.get(entry.key or "", len(places)))


def _text_lines(text: str | None, start: str, column: int, path: Path) -> list[str]:
    if text is None:
        return [f"{start} ~" if start.endswith("-") else start]
    said = inline(text, bare=bare(path))
    line = f"{start} {said}"
    doubled = said[0] in "'\"" and "'" in text and '"' in text
    if ("\n" in text or doubled or (len(line) > WIDTH and " " in text)) and (found := block(text, column + 2)):
        header, lines = found
        return [f"{start} {header}", *(" " * (column + 2) + line if line else "" for line in lines)]
    return [line]


def _short(branch: Branch) -> bool:
    """Tell whether a list is one of short words, as ids and codes are, without comments."""
    return not branch.tail and all(
        not isinstance(item.value, Branch)
        and not item.before
        and not item.beside
        and len(item.value or "") <= LISTED
        and "\n" not in (item.value or "")
        for item in branch.entries
    )


def _listed(branch: Branch, start: str, column: int) -> list[str]:
    """Return a list in brackets, on one line or with its items filled into lines of their own."""
    items = [inline(_scalar(item), flow=True) for item in branch.entries]
    one = f"{start} [{', '.join(items)}]"
    if len(one) <= WIDTH:
        return [one]
    lines: list[str] = []
    for n, item in enumerate(items):
        word = item + ("," if n < len(items) - 1 else "")
        if lines and len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(" " * (column + 2) + word)
    return [f"{start} [", *lines, " " * column + "]"]


def _bracketed(entry: Entry, start: str, path: Path) -> str:
    """Return a reading on one line in braces, where it has no comments within; nothing for other entries."""
    value = entry.value
    if path != ("readings",) or not isinstance(value, Branch) or not value.keyed or value.tail:
        return ""
    entries = _in_order(value, (*path, "*"))
    if any(isinstance(e.value, Branch) or e.before or e.beside for e in entries):
        return ""
    pairs = (f"{inline(e.key or '', bare=True, flow=True)}: {inline(_scalar(e), flow=True)}" for e in entries)
    line = f"{start} {{{', '.join(pairs)}}}"
    return line if len(line) <= WIDTH else ""


def _kind(entry: Entry) -> str:
    """Return what a reading is of; readings of one kind stand together."""
    pairs = entry.value.entries if isinstance(entry.value, Branch) else []
    return next((str(pair.value) for pair in pairs if pair.key == "kind"), "")


def _scalar(entry: Entry) -> str | None:
    return None if isinstance(entry.value, Branch) else entry.value


def _comments(comments: list[Comment], column: int, *, gaps: bool, last: bool = True) -> list[str]:
    """Return comments each on its line; ``gaps`` keeps one empty line where there was any, ``last`` the last too."""
    lines = []
    for n, comment in enumerate(comments):
        lines.append(" " * column + comment.text)
        if gaps and comment.gap and (last or n < len(comments) - 1):
            lines.append("")
    return lines
