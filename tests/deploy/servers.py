"""The real web servers of deploy/, on loopback, with a certificate of their own."""

from __future__ import annotations

import os
import re
import socket
import ssl
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEPLOY = Path(__file__).parents[2] / "deploy"
HOST = "www.xn--samhllskontraktet-tqb.se"
BARE = "xn--samhllskontraktet-tqb.se"
PATIENCE = 20
"""Seconds a server is given to listen."""


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """Header fields by their names in lower case."""
    body: bytes


@dataclass(frozen=True)
class Server:
    """A web server that listens on two ports of loopback."""

    plain: int
    """The port for plain requests."""
    secure: int
    """The port for HTTPS."""

    def ask(self, path: str, *, host: str = HOST, method: str = "GET", **headers: str) -> Answer:
        """Ask over HTTPS; header names are written with underscores."""
        return _answer(self.connection(host), method, path, host, headers)

    def connection(self, host: str = HOST) -> HTTPSConnection:
        """A connection over HTTPS; nobody vouches for the certificate."""
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return _Named(host, self.secure, context)

    def ask_plainly(self, path: str, host: str = HOST) -> Answer:
        """Ask without encryption."""
        return _answer(HTTPConnection("127.0.0.1", self.plain, timeout=10), "GET", path, host, {})


class _Named(HTTPSConnection):
    """A connection to loopback that names another host, as a browser would find it by DNS."""

    def __init__(self, name: str, port: int, context: ssl.SSLContext) -> None:
        super().__init__("127.0.0.1", port, timeout=10, context=context)
        self._name, self._ssl = name, context

    def connect(self) -> None:
        self.sock = self._ssl.wrap_socket(
            socket.create_connection(("127.0.0.1", self.port), 10), server_hostname=self._name
        )


def _answer(
    connection: HTTPConnection, method: str, path: str, host: str, headers: Mapping[str, str]
) -> Answer:
    """Send a request and read the whole answer."""
    sent = {"Host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection.request(method, path, headers=sent)
    response: HTTPResponse = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(
        response.status, {name.lower(): value for name, value in response.getheaders()}, body
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as item:
        item.bind(("127.0.0.1", 0))
        return int(item.getsockname()[1])


def certificate_in(folder: Path) -> tuple[Path, Path]:
    """A certificate that this machine signs itself, and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", str(key), "-out", str(certificate), "-subj", f"/CN={HOST}"),
            *("-addext", f"subjectAltName=DNS:{HOST},DNS:{BARE}"),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


@contextmanager
def running(
    command: list[str], server: Server, environment: Mapping[str, str], user: int | None = None
) -> Iterator[None]:
    """Run a server until the block ends; what it says is told when it does not listen."""
    env = dict(environment)
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(
            command, env=env, stdout=said, stderr=said, user=user, group=user
        ) as process,
    ):
        try:
            if not all(_listens(port, process) for port in (server.plain, server.secure)):
                said.seek(0)
                raise AssertionError(f"no server listens: {said.read().decode()}")
            yield
        finally:
            process.terminate()


def _listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Wait until a server listens on a port; False if it ends or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as item:
            if item.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False


def user_of(port: int) -> int:
    """The number of the user whose program listens on a port of this machine."""
    rows = (line.split() for line in Path("/proc/net/tcp").read_text("ascii").splitlines()[1:])
    return next(int(row[7]) for row in rows if row[1].endswith(f":{port:04X}") and row[3] == "0A")


def let_all_read(folder: Path) -> None:
    """Let every user read a folder of a test; servers may run as another than the tests do."""
    above = [item for item in folder.parents if item.is_relative_to(tempfile.gettempdir())][:-1]
    for path in (folder, *above, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o055)


def without_ipv6(template: str) -> str:
    """A template of nginx for a test network, which may have no IPv6; production has both."""
    return re.sub(r"^\s*listen \[::\].*\n", "", template, flags=re.MULTILINE)


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[Server]:
    """The nginx with the template of deploy/, its values filled in."""
    certificate, key = certificate_in(folder)
    server = Server(free_port(), free_port())
    values = {
        "SITE_HOST": HOST,
        "SITE_ROOT": str(site),
        "HTTP_PORT": str(server.plain),
        "HTTPS_PORT": str(server.secure),
        "CERTIFICATE": str(certificate),
        "CERTIFICATE_KEY": str(key),
    }
    template = (DEPLOY / "nginx" / "shk.conf.template").read_text(encoding="utf-8")
    filled = re.sub(r"\$\{(\w+)\}", lambda m: values.get(m[1], m[0]), template)
    (folder / "shk.conf").write_text(without_ipv6(filled), encoding="utf-8")
    main = (DEPLOY / "nginx" / "nginx.conf").read_text(encoding="utf-8")
    main = main.replace("/tmp/shk", str(folder))  # noqa: S108 - where the container's nginx writes
    # what a superuser's tests make, nobody else may read
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(user + main, encoding="utf-8")
    path = which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or "nginx"
    command = [path, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", "stderr"]
    with running(command, server, os.environ):
        yield server


@contextmanager
def caddy(site: Path, folder: Path) -> Iterator[Server]:
    """Caddy with the Caddyfile of deploy/."""
    certificate, key = certificate_in(folder)
    server = Server(free_port(), free_port())
    environment = {
        **os.environ,
        "SITE_HOST": HOST,
        "SITE_BARE": BARE,
        "SITE_ROOT": str(site),
        "HTTP_PORT": str(server.plain),
        "HTTPS_PORT": str(server.secure),
        "SITE_TLS": f"tls {certificate} {key}",
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    command = ["caddy", "run", "--config", str(DEPLOY / "Caddyfile"), "--adapter", "caddyfile"]
    with running(command, server, environment):
        yield server


SERVERS = {"nginx": nginx, "caddy": caddy}
"""Each server of deploy/, by name."""
