"""One setting chooses the code host; nobody signs in through a third party."""

from __future__ import annotations

import pytest

from shk.features.cms.hosts import KNOWN, Host, backend, makes_proposals, needs, origins

OWN = "https://kod.kommun.example"


@pytest.mark.parametrize("name", KNOWN)
def test_without_an_application_people_write_a_token(name: str) -> None:
    host = Host(name, "bygden/webb", base_url="" if name == "github" else OWN)
    reported = backend(host)
    assert reported["name"] == name
    assert reported["repo"] == "bygden/webb"
    assert reported["branch"] == "main"
    assert reported["auth_methods"] == ["token"]
    assert "auth_type" not in reported


@pytest.mark.parametrize(("name", "api"), [("gitlab", "/api/v4"), ("gitea", "/api/v1")])
def test_a_registered_application_signs_in_by_itself(name: str, api: str) -> None:
    reported = backend(Host(name, "bygden/webb", base_url=OWN, app_id="abc"))
    assert reported["auth_type"] == "pkce"
    assert reported["app_id"] == "abc"
    assert reported["auth_methods"] == ["oauth", "token"]
    assert reported["api_root"] == OWN + api


def test_github_signs_in_through_the_projects_own_service_or_not_at_all() -> None:
    own = backend(Host("github", "bygden/webb", base_url="https://inloggning.example"))
    assert own["base_url"] == "https://inloggning.example"
    assert own["auth_methods"] == ["oauth", "token"]
    assert "base_url" not in backend(Host("github", "bygden/webb"))


def test_the_form_may_ask_its_code_host_only() -> None:
    assert origins(Host()) == ()
    assert origins(Host("github", "a/b")) == ("https://api.github.com",)
    assert origins(Host("gitea", "a/b", base_url=f"{OWN}/git")) == (OWN,)
    assert origins(Host("gitlab", "a/b")) == ("https://gitlab.com",)


def test_proposals_come_first_where_the_host_can_that() -> None:
    assert makes_proposals(Host("github", "a/b"))
    assert makes_proposals(Host("gitlab", "a/b"))
    assert not makes_proposals(Host("gitlab", "a/b", workflow=False))
    assert not makes_proposals(Host("gitea", "a/b", base_url=OWN))
    assert not makes_proposals(Host())


def test_what_a_host_lacks_is_named() -> None:
    assert needs(Host()) == ""
    assert needs(Host("github")) == "repo"
    assert needs(Host("gitea", "a/b")) == "base_url"
    assert needs(Host("gitlab", "a/b")) == ""
