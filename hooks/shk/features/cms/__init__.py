"""The form in the browser: its configuration and its page, made from the record schema."""

from __future__ import annotations

from shk.features.cms.hosts import AdminSettings, Host, read_host
from shk.features.cms.page import FOLDER, admin_files

__all__ = ["FOLDER", "AdminSettings", "Host", "admin_files", "read_host"]
