"""Makes sure that there are the web servers that the tests of deploy/ ask, or fails.

nginx, its module for Brotli and Caddy are looked for on the machine, and else
installed through Debian's package manager.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
"""The module that hands out Brotli copies, where Debian puts it."""
PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static", "caddy")


def missing() -> list[str]:
    """What is not on this machine."""
    # nginx lies in /usr/sbin, which is on the PATH of the superuser only
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    result = {"nginx": which("nginx", path=path), "caddy": which("caddy", path=path)}
    return [name for name, at in result.items() if at is None] + (
        [] if BROTLI.is_file() else [BROTLI.name]
    )


def _install() -> None:
    """Install all of it, without starting a server."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", *PACKAGES], check=True, env=quiet)


if __name__ == "__main__":
    if missing() and which("apt-get") and os.geteuid() == 0:
        _install()
    if left := missing():
        sys.exit(f"The tests of deploy/ need {', '.join(left)}; install {', '.join(PACKAGES)}.")
    print("Web servers: nginx with Brotli, Caddy")  # noqa: T201 - a command
