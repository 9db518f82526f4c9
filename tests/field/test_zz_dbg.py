from tests.field.test_f01_consent_builds import *
import collections
@MANY
@given(texts=SEVERAL)
def test_dbg(texts, tmp_path_factory):
    project = tmp_path_factory.mktemp("unread") / "project"
    files = write_project(project, texts)
    told = Told()
    with pytest.MonkeyPatch.context() as off:
        off.setattr("shk.content.markdown.directives.text_blocks", lambda *_: ())
        off.setattr("shk.build.render_directives.text_blocks", lambda *_: ())
        off.setattr("shk.features.open_data.markdown.without_placed", lambda text, _: text)
        off.setattr("shk.content.loader.check_unread_boxes", lambda *_: frozenset())
        off.setattr("shk.content.images.check_body_pictures", lambda *_: None)
        options = SiteOptions(str(project / "mkdocs.yml"))
        try:
            build(options, Run(observer=told, today=TODAY.isoformat()))
        except BuildRefusedError as e: print("refused", e)
    print(collections.Counter(one.code.code for one in told.problems))
    leaked = {one.mark.path for one in told.problems if one.code.code == "confidential-published"}
    print(len(files), len(leaked))
    for one in told.problems:
        if one.code.severity is Severity.ERROR and one.code.code!="confidential-published": print(one.mark, one.code.code, one)
    for n in sorted(set(files)-leaked): print(n, repr(files[n].read_text()))
