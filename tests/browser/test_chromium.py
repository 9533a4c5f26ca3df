from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without a Chromium, and an empty folder on its PATH."""
    monkeypatch.delenv("STANDPOINT_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "PLACES", ())
    monkeypatch.setattr(chromium, "_playwrights", lambda: None)
    return tmp_path


def program(path: Path) -> Path:
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "chrome"])
def test_found_on_the_path(bare: Path, name: str) -> None:
    assert chromium.find() is None
    program(bare / name)
    assert chromium.find() == bare / name


def test_a_file_that_cannot_be_run_is_none(bare: Path) -> None:
    (bare / "chromium").write_text("")
    assert chromium.find() is None


def test_found_in_a_usual_place(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = program(bare / "elsewhere")
    monkeypatch.setattr(chromium, "PLACES", ("/nowhere/chromium", str(place)))
    assert chromium.find() == place


def test_playwrights_own_download_comes_last(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    downloaded = program(bare / "downloaded")
    monkeypatch.setattr(chromium, "_playwrights", lambda: downloaded)
    assert chromium.find() == downloaded
    program(bare / "chrome")
    assert chromium.find() == bare / "chrome"


def test_playwright_says_where_its_download_would_be() -> None:
    assert "chrom" in str(chromium._playwrights())


def test_a_named_one_goes_before_all(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "chromium")
    named = program(bare / "mine")
    monkeypatch.setenv("STANDPOINT_CHROMIUM", str(named))
    assert chromium.find() == named
    monkeypatch.setenv("STANDPOINT_CHROMIUM", str(bare / "missing"))
    assert chromium.find() is None


def test_apt_where_it_is_allowed_then_playwright(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "apt-get")
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    first, second = chromium.ways()
    assert first == [["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]]
    assert second[0][1:] == ["-m", "playwright", "install", "chromium"]


def test_no_apt_for_a_user_who_may_not(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "apt-get")
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    (only,) = chromium.ways()
    assert only[0][1:] == ["-m", "playwright", "install", "chromium"]


def test_where_none_can_be_had_it_says_what_to_do(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "ways", lambda: iter([[["false"]]]))
    assert chromium.main() == 1
    assert "apt-get install chromium" in capsys.readouterr().err


def test_what_is_installed_is_found(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installs = f"printf '#!/bin/sh\\n' > {bare}/chromium && /bin/chmod +x {bare}/chromium"
    monkeypatch.setattr(chromium, "ways", lambda: iter([[["/bin/sh", "-c", installs]]]))
    assert chromium.main() == 0
    assert capsys.readouterr().out == f"{bare}/chromium\n"
