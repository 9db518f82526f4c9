"""Serves a built site as a web host does: compressed, and files that may be kept.

``python -m bench.serve_gzip [folder] [port]``, for Lighthouse, which measures what a
phone would fetch; see bench/lighthouse.md.
"""

from __future__ import annotations

import gzip
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.command_line import command_line, existing

TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml", ".atom", ".txt", ".webmanifest"}
"""What a host compresses; the rest is compressed already."""


@cache
def packed(path: Path) -> bytes:
    """A file's bytes, compressed once."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class GzipHandler(SimpleHTTPRequestHandler):
    """Gives each text compressed to whoever can read that."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, the folder's index, or the page for a missing address."""
        root = Path(self.directory).resolve()
        path = root / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK
        if not path.is_file() or not path.resolve().is_relative_to(root):
            path, status = root / "404.html", HTTPStatus.NOT_FOUND
        small = path.suffix in TEXT
        body = packed(path) if small else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self._kind(path))
        self.send_header("Content-Length", str(len(body)))
        if small:
            self.send_header("Content-Encoding", "gzip")
        lasting = "no-cache" if path.suffix == ".html" else "public, max-age=31536000, immutable"
        self.send_header("Cache-Control", lasting)
        self.end_headers()
        self.wfile.write(body)

    def _kind(self, path: Path) -> str:
        """The media type, with the encoding of texts."""
        kind = self.guess_type(path)
        return f"{kind}; charset=utf-8" if path.suffix in TEXT else kind

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing."""


def gzip_server(site: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server of a folder on the loopback address; port 0 takes a free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(GzipHandler, directory=str(site)))


def main() -> None:
    """Serve until Ctrl-C."""
    asked = command_line(__doc__, folder=existing, port=int)
    folder, port = asked.folder or existing("site"), asked.port or 8090
    print(f"http://127.0.0.1:{port}/")
    gzip_server(folder, port).serve_forever()


if __name__ == "__main__":
    main()
