import pytest

from daejo.errors import SettingsError
from daejo.written import table, text_of


def test_a_file_is_read_with_and_without_a_mark(tmp_path):
    for name, mark in (("plain.toml", b""), ("marked.toml", b"\xef\xbb\xbf")):
        (tmp_path / name).write_bytes(mark + '이름 = "강이든"'.replace("이름", '"이름"').encode())
        assert table(tmp_path / name) == {"이름": "강이든"}


def test_another_encoding_is_told_with_what_to_do(tmp_path):
    (tmp_path / "people.toml").write_bytes("# 강이든".encode("cp949"))
    with pytest.raises(SettingsError, match=r"people\.toml: is not in UTF-8\. Save it as UTF-8\."):
        text_of(tmp_path / "people.toml")


@pytest.mark.parametrize(
    "written, said", [("x = ", "cannot be read"), ("x = " + "[" * 5000 + "]" * 5000, "nested too deep")]
)
def test_what_is_no_table_is_told_under_the_name_it_goes_by(tmp_path, written, said):
    (tmp_path / "a.toml").write_text(written)
    with pytest.raises(SettingsError, match=f"house: .*{said}"):
        table(tmp_path / "a.toml", named="house")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        text_of(tmp_path)
