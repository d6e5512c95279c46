"""What all tests share: goldens and the switch that writes them anew, and how laws are tried."""

import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from hypothesis import settings

# A busy machine is no defect, and a red run must be red again: the same examples every time, however long each takes.
settings.register_profile("daejo", deadline=None, derandomize=True, database=None)
settings.load_profile("daejo")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the goldens anew instead of comparing them")
    parser.addoption("--fuzz", type=int, default=0, metavar="N", help="try so many made-up cases of each law")
    parser.addoption("--fuzz-from", type=int, default=0, metavar="N", help="the number of the first made-up case")


@pytest.fixture
def golden(request):
    """Compares text with a golden file; `make golden` writes the file after a change that is meant."""

    def compare(path: Path, text: str):
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: make golden"
        assert text == path.read_text(encoding="utf-8"), "if the change is meant: make golden, and read the diff"

    return compare


@pytest.fixture
def redis_place(tmp_path, monkeypatch):
    """Where a Redis of this test listens, also in REDIS_HOST and REDIS_PORT: redis-server where it is installed."""
    start = _redis_server if shutil.which("redis-server") else _fake_redis
    with start(tmp_path) as port:
        monkeypatch.setenv("REDIS_HOST", "127.0.0.1")
        monkeypatch.setenv("REDIS_PORT", str(port))
        yield "127.0.0.1", port


@contextmanager
def _redis_server(folder):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            for _ in range(200):
                with socket.socket() as asking:
                    if asking.connect_ex(("127.0.0.1", port)) == 0:
                        break
                sleep(0.05)
            yield port
        finally:
            server.terminate()


@contextmanager
def _fake_redis(_folder):
    from fakeredis import TcpFakeServer

    with TcpFakeServer(("127.0.0.1", 0)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
