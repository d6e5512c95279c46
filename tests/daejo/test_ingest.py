"""Files become articles, or one clear reason each."""

import codecs
import importlib
import os
import pkgutil
from pathlib import Path

import pytest

import daejo.ingest
from daejo.errors import Unreadable
from daejo.ingest import READERS, gather, read_article
from daejo.ingest.reader import Reader

TEXT = "한빛시, 둘레길 열어\r\n\r\n한빛시는 3일 둘레길 2.5km를 열었다고 밝혔다.\r\n걷는 데 40분이 걸린다.\r\n"


def reason(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_article(path, key="a")
    return caught.value.reason


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp949"),
        (b"", "euc-kr"),
    ],
)
def test_text_is_the_file_as_decoded_without_its_mark(tmp_path: Path, mark: bytes, encoding: str):
    path = tmp_path / "a.txt"
    path.write_bytes(mark + TEXT.encode(encoding))
    assert read_article(path, key="a").text == TEXT


def test_a_byte_cp949_has_and_euc_kr_has_not_is_read(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes("똠방각하 펲시 시장이 나섰다.".encode("cp949"))
    assert read_article(path, key="a").text == "똠방각하 펲시 시장이 나섰다."


def test_western_quotes_and_accents_are_not_taken_for_korean(tmp_path: Path):
    text = "“A naïve plan,” said the mayor of Élan – and the café owners agreed with her on every point but one."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1252"))
    assert read_article(path, key="a").text == text


def test_utf8_with_a_broken_byte_is_not_read_as_something_else(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes((TEXT * 20).encode("utf-8") + b"\xff" + TEXT.encode("utf-8"))
    assert reason(path) == "ingest.undecodable"


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + "\n".encode("utf-16-le")]
)
def test_a_file_without_letters_is_empty(tmp_path: Path, content: bytes):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert reason(path) == "ingest.empty"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0",
        b"PK\x03\x04\x14\0\0\0\x08\0mimetype",
        b"%PDF-1.7\n1 0 obj",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0",
        bytes(range(256)) * 4,
    ],
)
def test_a_binary_file_is_named_as_one(tmp_path: Path, content: bytes):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert reason(path) == "ingest.binary"


def test_what_is_no_file_has_its_reason(tmp_path: Path):
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "absent.txt") == "ingest.missing"
    assert reason(tmp_path / "dangling.txt") == "ingest.missing"
    assert reason(tmp_path / "pipe.txt") == "ingest.not_a_file"
    assert reason(tmp_path) == "ingest.directory"


def test_an_address_is_told_from_a_file_that_is_not_there():
    assert reason(Path("https://example.org/news/14")) == "ingest.address"
    assert reason(Path("file:///news/14")) == "ingest.address"
    assert reason(Path("http.txt")) == "ingest.missing"


def test_a_folder_that_fails_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fails(top, onerror):
        onerror(OSError(5, "Input/output error", str(top)))
        return iter(())

    monkeypatch.setattr(os, "walk", fails)
    [problem] = gather([tmp_path])[1]
    assert problem.message == "cannot be read (Input/output error)"


def test_a_link_to_itself_is_a_problem_and_no_crash(tmp_path: Path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert gather([tmp_path])[0] == [("loop.txt", loop)]
    assert reason(loop) == "ingest.failed"


def test_a_file_and_a_link_to_it_are_one_article(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert [key for key, _ in gather([tmp_path])[0]] == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    found, problems = gather([tmp_path])
    assert found == []
    assert [(problem.path, problem.reason) for problem in problems] == [(str(tmp_path), "ingest.permission")]


def test_a_file_we_may_not_read_has_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reason(path) == "ingest.permission"


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2000)
    monkeypatch.setattr("daejo.ingest.files.MAX_BYTES", 1000)
    assert reason(path) == "ingest.too_large"


def test_a_folder_gives_its_readable_files_in_order(tmp_path: Path):
    for name in ("b.txt", "a.TXT", "sub/c.txt", ".hidden.txt", ".git/d.txt", "README.md", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    found, problems = gather([tmp_path])
    assert [key for key, _ in found] == ["a.TXT", "b.txt", "sub/c.txt"]
    assert problems == []


def test_a_named_file_is_always_tried_and_reached_twice_is_read_once(tmp_path: Path):
    path = tmp_path / "note.md"
    path.write_text(TEXT, "utf-8")
    assert gather([path, path])[0] == [("note.md", path)]
    assert gather([tmp_path / "absent.txt"])[0] == [("absent.txt", tmp_path / "absent.txt")]


def test_equal_names_get_keys_of_their_own(tmp_path: Path):
    for folder in ("one", "two", "deep/two"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.txt").write_text(TEXT, "utf-8")
    found, _ = gather([tmp_path / "one" / "a.txt", tmp_path / "two", tmp_path / "deep" / "two"])
    assert [key for key, _ in found] == ["a.txt", "two/a.txt", "a.txt (2)"]


def test_a_folder_without_articles_is_a_problem(tmp_path: Path):
    found, problems = gather([tmp_path])
    assert found == []
    assert [problem.reason for problem in problems] == ["ingest.no_articles"]


def test_every_reader_of_the_folder_is_entered_and_has_pages():
    pages = Path(__file__).parents[2] / "fixtures" / "pages"
    for module in pkgutil.iter_modules(daejo.ingest.__path__):
        reader = getattr(importlib.import_module(f"daejo.ingest.{module.name}"), "READER", None)
        if isinstance(reader, Reader):
            assert reader in READERS, f"enter daejo.ingest.{module.name}.READER in READERS of daejo/ingest/readers.py"
            assert any((pages / reader.name).glob("*.toml")), f"add pages to fixtures/pages/{reader.name}/"


def test_a_relative_path_where_the_working_folder_is_gone_is_missing(tmp_path, monkeypatch):
    def gone(_path):
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os.path, "realpath", gone)
    ((key, path),), problems = gather([Path("x.txt")])
    assert (key, problems) == ("x.txt", [])
    assert reason(tmp_path / path) == "ingest.missing"


@pytest.mark.parametrize("name", ["page.html", "mail.EML", "rows.csv", "release.hwp"])
def test_a_format_that_is_not_read_yet_is_refused(tmp_path, name):
    path = tmp_path / name
    path.write_text("<p>3일 김민수 부장은 5만원을 냈다.</p>", encoding="utf-8")
    with pytest.raises(Unreadable) as raised:
        read_article(path, key=name)
    assert raised.value.reason == "ingest.format"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "cp949"),
        (codecs.BOM_UTF16_LE, "utf-8"),
        (codecs.BOM_UTF16_LE, "cp949"),
        (codecs.BOM_UTF16_BE, "utf-16-le"),
    ],
)
def test_a_mark_of_another_encoding_is_named(tmp_path: Path, mark: bytes, encoding: str):
    path = tmp_path / "a.txt"
    path.write_bytes(mark + TEXT.encode(encoding))
    assert reason(path) == "ingest.wrong_mark"


@pytest.mark.parametrize(("encoding", "text"), [("utf-7", TEXT), ("cp037", "The mayor opened a bridge. " * 3)])
def test_an_encoding_nobody_saves_in_today_is_refused_by_its_name(tmp_path: Path, encoding: str, text: str):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert reason(path) == "ingest.old_encoding"


def test_a_plus_sign_does_not_make_a_text_utf_7(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("The C+Plus and A+Best lines sold 3+4 units, said +Brand on Friday.", encoding="utf-8")
    assert "Brand" in read_article(path, key="a").text


def test_a_few_control_characters_do_not_make_a_text_binary(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(f"\x01{TEXT}\x0b{TEXT}\x02".encode())
    assert read_article(path, key="a").text.count(TEXT) == 2
