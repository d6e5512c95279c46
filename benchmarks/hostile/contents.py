"""What may stand in a file: encodings, characters, numbers, markup, and too much of it."""

from __future__ import annotations

import os
import random
import unicodedata
from pathlib import Path

from benchmarks.hostile.case import EN, KO, Case, written

LONG = KO * 3
ENCODED: dict[str, tuple[bytes, int]] = {
    "utf-8": (KO.encode(), 0),
    "utf-8 with a mark": (KO.encode("utf-8-sig"), 0),
    "two marks": (b"\xef\xbb\xbf" + KO.encode("utf-8-sig"), 0),
    "cp949": (KO.replace("㎡", "평").encode("cp949"), 0),
    "euc-kr": (KO.replace("㎡", "평").encode("euc-kr"), 0),
    "utf-16 with a mark": (KO.encode("utf-16"), 0),
    "utf-16-le without one": (LONG.encode("utf-16-le"), 0),
    "utf-16-be without one": (LONG.encode("utf-16-be"), 0),
    "utf-32": (KO.encode("utf-32"), 0),
    "cp1252": (EN.replace('"', "”").replace("Friday", "“Friday” – café").encode("cp1252"), 0),
    "decomposed": (unicodedata.normalize("NFD", KO).encode(), 0),
    "utf-7": (KO.encode("utf-7"), 2),
    "ebcdic": ((EN * 3).encode("cp037"), 2),
    "mark of utf-16, text of utf-8": (b"\xff\xfe" + KO.encode(), 2),
    "mark of utf-8, text of cp949": (b"\xef\xbb\xbf" + KO.replace("㎡", "평").encode("cp949"), 2),
    "a broken byte": (KO.encode().replace(b"\n", b"\xff\n", 1), 2),
    "cut within a letter": (KO.encode()[:-3], 2),
    "utf-16 cut within a letter": (KO.encode("utf-16")[:-1], 2),
    "half characters": (KO.encode() + b"\xed\xa0\x80\xed\xbf\xbf", 2),
    "random bytes": (random.Random(1).randbytes(4000), 2),
}
TOLD: dict[str, tuple[str, int]] = {
    "nothing": ("", 2),
    "white space": (" \t\r\n\u3000\u2028", 2),
    "one letter": ("가", 0),
    "one digit": ("7", 0),
    "punctuation": ("“…”—·/()[]<>!?;:" * 50, 0),
    "emoji": ("👩‍👩‍👧🇰🇷🙂" * 500, 0),
    "zero width": (KO.replace("온", "\u200b온\u2060\ufeff"), 0),
    "right to left": (KO.replace("오세준", "\u202e오세준\u202c\u2066"), 0),
    "accents on accents": ("e" + "\u0301" * 20_000, 0),
    "letters out of order": ("\u1100\u1161\u11a8\u1161" * 2000, 0),
    "a few control characters": (KO.replace("\n\n", "\n\x0b\x08\n", 1), 0),
    "many control characters": ("\x01\x02\x03" * 300 + KO, 2),
    "nul in a text": (KO + "\0", 2),
    "nul alone": ("\0" * 5000, 2),
    "old ends of lines": (KO.replace("\n", "\r"), 0),
    "all ends of lines": (KO.replace("\n", "\r\n\x0c\x85\u2028\u2029"), 0),
    "a terminal's orders": (KO + "\x1b]0;owned\x07\x1b[2J\x1b[31m", 0),
    "a workflow's orders": (KO + "::set-output name=a::b\n##vso[task.complete]\n", 0),
    "formulas": ('=cmd|"/c calc"!A1\n+1\n-1\n@SUM(A1)\n' + KO, 0),
    "markup": ("<html><script>alert(1)</script></html>\n" + KO, 0),
    "links": ("[x](javascript:alert(1)) @everyone https://a.b/c " + KO, 0),
    "picture": ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 2),
    "a number of 100,000 digits": ("예산은 " + "9" * 100_000 + "억원이다.", 0),
    "29 digits and a scale": ("부채는 12345678901234567890123456789천원이다.", 0),
    "powers": ("It cost 3e999 won, 1e-999 dollars and 1607e066-c79e.", 0),
    "a share of too much": ("전체 99999999999999999999999999999억원의 33.33%인 3억원이다.", 0),
    "division by zero": ("1/0 of 0 people, 0 of 0, 0% of 0명, 0억원의 0%", 0),
    "fractions": ("½⅓¼" * 3000, 0),
    "days that are none": ("0000년 0월 0일, 99999년 13월 32일, 2월 30일, Feb. 31, 24:99, 음력 13월 40일", 0),
    "the last day": ("9999년 12월 31일 다음 날, 9999-12-31, the day after Dec. 31, 9999", 0),
    "digits of all scripts": ("٣٤٥명 १२३명 １２３명 ⅫⅫ ①②③ 𝟘𝟙𝟚명 〇一二三", 0),
}


def _realistic(lines: int) -> str:
    dice = random.Random(2)
    towns = [dice.choice(["나래시", "해솔군", "물빛도"]) for _ in range(lines)]
    return "\n".join(f"{town}는 {dice.randint(1, 28)}일 {dice.randint(10, 900)}억원을 쓴다고 밝혔다." for town in towns)


def _names(count: int) -> str:
    dice = random.Random(3)
    given = [dice.choice(["Anna", "Omar", "Lucy"]) for _ in range(count)]
    return ", ".join(
        f"{name} {chr(65 + dice.randrange(26))}{''.join(dice.choices('aeioulrst', k=6))}" for name in given
    )


LARGE: dict[str, tuple[str, int]] = {
    "one line of a megabyte": (_realistic(9000).replace("\n", " "), 0),
    "one English line of a megabyte": ((EN.split("\n")[2] + " ") * 10_000, 0),
    "one word of a megabyte": ("가" * 350_000, 0),
    "100,000 lines": ("\n".join(f"{n}번째 줄은 짧다." for n in range(100_000)), 0),
    "5,000 names": (_names(5000), 0),
    "50,000 quotation marks": ("“" * 25_000 + "”" * 25_000, 0),
    "50,000 brackets": ("(" * 50_000, 0),
    "50,000 commas": ("1," * 50_000, 0),
    "20,000 capitals": ("A " * 20_000, 0),
    "10,000 captions": ("▲ 오세준 전무가 말하고 있다. [사진=해솔군]\n" * 10_000, 0),
    "10,000 rows": ("\n".join(f"{n}\t{n * 7}억원\t{n % 100}%" for n in range(10_000)), 0),
    "50,000 hyphens": ("a-" * 50_000, 0),
    "50,000 apostrophes": ("a'" * 50_000, 0),
    "50,000 tabs": ("예산은\t" + "\t" * 50_000 + "3억원이다.", 0),
    "one man 3,000 times": ("\n".join(f"한서윤 {'재무교통'[n % 2 * 2 :][:2]}국장은 갔다." for n in range(3000)), 0),
    "one woman 3,000 times": ("Her finance director, Jane Roe, spoke. " * 3000, 0),
    "one sentence 5,000 times": (KO.split("\n")[4] * 5000, 0),
}


def _sparse(folder: Path) -> list[str]:
    with (folder / "a.txt").open("wb") as file:
        os.truncate(file.fileno(), 65 * 1024 * 1024)
    return ["report", "a.txt"]


def cases() -> list[Case]:
    """Every content as a file of its own."""
    found = [
        Case(kind, name, status, written(content), articles=int(status == 0), problems=int(status != 0))
        for kind, table in (("encodings", ENCODED), ("characters", TOLD), ("sizes", LARGE))
        for name, (content, status) in table.items()
    ]
    return [*found, Case("sizes", "65 MB", 2, _sparse, articles=0, problems=1)]
