"""Every failure is told in both languages, on one line: what, to which file, what to do."""

import inspect
import pickle
import re
from string import Formatter

import pytest

from hckt_timeline import errors

FACT = {"vi": "việc ấy", "en": "that"}
REMEDIES = {
    "CannotRead": ("Hãy kiểm tra tên", "Check its name"),
    "FileTooLarge": ("hãy chia nhỏ", "divide it"),
    "WouldFillMemory": ("hãy xin lại tệp", "get the file anew"),
    "OneAtATime": ("hãy mở riêng", "open it alone"),
    "LongPath": ("hãy chọn thư mục nông hơn", "choose a folder less deep"),
    "NothingToRead": ("Hãy chọn tệp", "Choose .txt"),
    "NoSuchOrganisation": ("{near}", "{near}"),
    "NoOutput": ("-o lich-su.png", "-o history.png"),
    "EmptyPeriod": ("hãy đổi chỗ", "swap the two days"),
    "NothingInPeriod": ("hãy chọn", "choose one between"),
    "NoSuchPath": ("Các lệnh", "The commands"),
    "TooLarge": ("giảm --dpi", "lower --dpi"),
    "NotADay": ("Ví dụ", "Examples"),
    "NoSuchDay": ("{reason}", "{reason}"),
    "CannotDecide": ("chưa có gì thay đổi", "nothing has changed"),
    "NotASize": ("Dùng A4", "Use A4"),
    "NotAHistory": ("Hãy xuất lại", "Export it anew"),
    "NotAProject": ("Hãy mở bản sao lưu", "Open a backup copy"),
    "NewerProject": ("hãy cập nhật", "update the program"),
    "DamagedProject": ("Hãy mở bản sao lưu", "Open a backup copy"),
    "UnfinishedProject": ("hãy chép cả tệp", "copy it and"),
    "NotATable": ("hãy ghi ít nhất", "Name at least"),
    "NoLongerThere": ("hãy mở từ chỗ mới", "open it from where it is now"),
    "NoOriginal": ("hãy đưa tệp về", "put the file back"),
    "NotALink": ("bắt đầu bằng hckt:", "begin with hckt:"),
    "NothingThere": ("hãy mở đúng tệp", "open the files"),
    "MissingPackage": ("Cài bằng", "To install it"),
    "UnknownFormat": ("Dùng {known}", "Use {known}"),
    "CannotWrite": ("Hãy kiểm tra quyền ghi", "choose another place"),
    "NoSpace": ("Hãy giải phóng", "Make room"),
    "ReadOnlyProject": ("hãy lưu thành tệp khác", "save it under another name"),
    "ProjectInUse": ("hãy đóng ở đó", "close it there"),
    "WouldLose": ("hãy ghi ra tệp tên khác", "write to another name"),
    "ProjectGone": ("hãy đưa về", "bring it back"),
    "EditKept": ("lần mở sau", "the next start"),
    "WorkerLost": ("vẫn còn nguyên", "is unchanged"),
    "Cancelled": ("không có gì thay đổi", "nothing has changed"),
    "NoScreen": ("hckt-timeline export", "hckt-timeline export"),
    "MissingLibrary": ("xem README", "see the README"),
}
"""What each tells to do, or that there is nothing to do."""


def leaves(kind=errors.TimelineError):
    return [
        *([kind] if "vi" in vars(kind) else []),
        *(each for one in kind.__subclasses__() for each in leaves(one)),
    ]


def facts_of(kind):
    names = {
        name for text in (kind.vi, kind.en) for _, name, _, _ in Formatter().parse(text) if name
    }
    return {name: FACT if name == "failure" else f"<{name}>" for name in names}


def test_every_class_is_in_the_tree_and_has_a_remedy():
    names = {kind.__name__ for kind in leaves()}
    assert names == set(REMEDIES)
    tree = set(re.findall(r"── (\w+)", inspect.getdoc(errors)))
    assert tree == names | {"InputError", "OutputError"}


@pytest.mark.parametrize("kind", leaves(), ids=lambda kind: kind.__name__)
def test_message_tells_what_of_which_file_and_what_to_do(kind):
    error = kind(**facts_of(kind))
    told = {language: error.message(language) for language in ("vi", "en")}
    assert told["vi"] != told["en"] or kind is errors.NoSuchDay
    for place, language in enumerate(("vi", "en")):
        template = getattr(kind, language)
        assert REMEDIES[kind.__name__][place] in template
        assert "\n" not in told[language]
        assert all(f"<{name}>" in told[language] for name in facts_of(kind) if name != "failure")
    assert set(facts_of(kind)) == {name for _, name, _, _ in Formatter().parse(kind.vi) if name}, (
        "both languages tell the same facts"
    )
    assert pickle.loads(pickle.dumps(error)).message("vi") == told["vi"]  # noqa: S301


@pytest.mark.parametrize("kind", leaves(), ids=lambda kind: kind.__name__)
def test_failure_of_a_file_names_it(kind):
    about_files = (
        "Project",
        "Read",
        "Write",
        "NotA",
        "Space",
        "Would",
        "File",
        "NoLonger",
        "NoOri",
    )
    exceptions = {"NotADay", "NotASize", "NotALink", "NothingToRead"}
    if any(part in kind.__name__ for part in about_files) and kind.__name__ not in exceptions:
        assert "{file}" in kind.vi
        assert "{file}" in kind.en
