"""Failures that a person can cause, each with its message in Vietnamese and English.

    TimelineError
    ├── InputError              what was given cannot be used
    │   ├── CannotRead          the system refuses the file
    │   ├── FileTooLarge        a file larger than any that the program reads
    │   ├── WouldFillMemory     a file that holds far more than its size lets expect
    │   ├── OneAtATime          a project, JSON or CSV file among several files to be read
    │   ├── NothingToRead       none of the paths holds a readable article
    │   ├── NoSuchOrganisation  no organisation of the history has that name
    │   ├── NoOutput            a picture without a file name
    │   ├── EmptyPeriod         a period that ends before it begins
    │   ├── NothingInPeriod     a period in which nothing is told
    │   ├── NoSuchPath          a name of neither a command nor a file
    │   ├── TooLarge            a picture of too many pixels
    │   ├── NotADay             words that should be a day are none
    │   │   └── NoSuchDay       words that name a day which no calendar has
    │   ├── CannotDecide        a decision that contradicts the history
    │   ├── NotASize            a picture size that is none
    │   ├── NotAHistory         a JSON file that is no history of this program
    │   ├── LongPath            a path longer than a project file may have
    │   ├── NotAProject         a .hckt file that is no project of this program
    │   ├── NewerProject        a project that a later version of the program wrote
    │   ├── DamagedProject      a project whose contents are damaged
    │   ├── UnfinishedProject   a project with an edit that broke off and cannot be undone here
    │   ├── NotATable           a CSV file that is no table of events
    │   ├── NoLongerThere       a file or folder that was opened before is gone
    │   ├── NoOriginal          the file of an article is gone, and it has no address
    │   ├── NotALink            words that should be a link to a view are none
    │   ├── NothingThere        a link to an event that this history does not have
    │   ├── MissingPackage      a Python package that is not installed
    │   └── UnknownFormat       a file ending that nothing here writes
    ├── OutputError             what was asked for could not be delivered; nothing has changed
    │   ├── CannotWrite         the system refuses the file
    │   ├── NoSpace             the disk is full
    │   ├── ReadOnlyProject     a project that can only be read
    │   ├── ProjectInUse        another program is changing the project
    │   ├── WouldLose           a project in which people have decided would be written over
    │   ├── ProjectGone         the file was moved, removed or unplugged while open
    │   └── EditKept            an edit that the project did not take waits in a recovery file
    ├── WorkerLost              a process that worked beside ended without a result
    ├── Cancelled               the person no longer wants it
    └── NoScreen                the window was asked for where there is none
        └── MissingLibrary      the system lacks a library that the window needs

Only the edge (``cli`` and ``ui``) turns an error into a message.
"""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar, Literal

from typing_extensions import override

Language = Literal["vi", "en"]
Fact = str | Mapping[Language, str]


class TimelineError(Exception):
    """The root of the tree.

    A subclass is a key: it has one template in each language, filled from ``data``.
    """

    vi: ClassVar[str]
    en: ClassVar[str]

    def __init__(self, **data: Fact) -> None:
        """Keep the facts of the failure, named as in the templates.

        A fact that is itself words for people is given in both languages.
        """
        super().__init__(data)
        self.data = data

    @override
    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), **self.data), ()

    def message(self, language: Language) -> str:
        """The sentence for people, on one line."""
        template = self.vi if language == "vi" else self.en
        facts = {
            name: fact if isinstance(fact, str) else fact[language]
            for name, fact in self.data.items()
        }
        return " ".join(template.format(**facts).split())

    @override
    def __str__(self) -> str:
        return self.message("en")


class InputError(TimelineError):
    """What was given cannot be used."""


class CannotRead(InputError):
    """The system refuses the file."""

    vi = "Không đọc được {file}: {reason}. Hãy kiểm tra tên và quyền đọc tệp"
    en = "Cannot read {file}: {reason}. Check its name and that you may read it"


class FileTooLarge(InputError):
    """A file larger than any that the program reads."""

    vi = "{file} quá lớn: chương trình đọc tệp nhiều nhất {most} MB; hãy chia nhỏ tệp"
    en = "{file} is too large: files of at most {most} MB are read; divide it"


class WouldFillMemory(InputError):
    """A file that holds far more than its size lets expect, and would fill the memory."""

    vi = (
        "{file} chứa nhiều hơn hẳn mức hợp với độ lớn của tệp, đọc sẽ đầy bộ nhớ nên không đọc; "
        "tệp bị hỏng hoặc cố ý gây hại, hãy xin lại tệp từ nơi tin cậy"
    )
    en = (
        "{file} holds far more than its size lets expect and would fill the memory, so it is not "
        "read; it is damaged or meant to do harm: get the file anew from a source you trust"
    )


class OneAtATime(InputError):
    """A project, JSON or CSV file among several files to be read together."""

    vi = (
        "{file} đã là một lịch sử trọn vẹn, không đọc chung với tệp khác được (đã chọn {number}); "
        "hãy mở riêng tệp ấy, rồi thêm bài vào dự án nếu cần"
    )
    en = (
        "{file} holds a whole history and is not read together with other files ({number} were "
        "given); open it alone, and add articles to the project if need be"
    )


class NothingToRead(InputError):
    """None of the paths holds a readable article."""

    vi = "Không đọc được bài nào: {reasons}. Hãy chọn tệp .txt, .md, .html, .docx, .pdf có chữ"
    en = (
        "No article could be read: {reasons}. "
        "Choose .txt, .md, .html, .docx or .pdf files that hold text"
    )


class NoSuchOrganisation(InputError):
    """No organisation of the history has that name."""

    vi = "Không có đơn vị nào tên là “{name}” trong lịch sử này{near}"
    en = "No organisation of this history is named “{name}”{near}"


class NoOutput(InputError):
    """A picture was asked for without a name for its file."""

    vi = "Thiếu tên tệp ảnh. Ví dụ: hckt-timeline export -o lich-su.png"
    en = "The picture has no file name. Example: hckt-timeline export -o history.png"


class EmptyPeriod(InputError):
    """A period that ends before it begins."""

    vi = "Khoảng thời gian kết thúc ({last}) trước khi bắt đầu ({first}); hãy đổi chỗ hai ngày"
    en = "The period ends ({last}) before it begins ({first}); swap the two days"


class NothingInPeriod(InputError):
    """No event lies in the period that is asked for."""

    vi = "Không có sự kiện nào trong khoảng này; hãy chọn trong khoảng từ {first} đến {last}"
    en = "No event lies in this period; choose one between {first} and {last}"


class NoSuchPath(InputError):
    """Neither a command nor a file or folder has that name."""

    vi = "Không có lệnh, tệp hay thư mục nào tên là “{name}”. Các lệnh: {commands}"
    en = "No command, file or folder is named “{name}”. The commands: {commands}"


class TooLarge(InputError):
    """A picture of more pixels than a memory holds."""

    vi = "Ảnh {width} × {height} điểm quá lớn; giảm --dpi hoặc --size, hoặc dùng .svg, .pdf"
    en = (
        "A picture of {width} × {height} pixels is too large; "
        "lower --dpi or --size, or use .svg, .pdf"
    )


class NotADay(InputError):
    """Words that should be a day, a month or a year are none."""

    vi = "“{words}” không phải là ngày, tháng hay năm. Ví dụ: 24/01/2025, 9/1974, 1950"
    en = "“{words}” is no day, month or year. Examples: 24/01/2025, 9/1974, 1950"


class NoSuchDay(NotADay):
    """Words name a day that no calendar has; ``reason`` is a sentence."""

    vi = "{reason}"
    en = "{reason}"


class CannotDecide(InputError):
    """A decision contradicts the history or itself: a unit above the one that it belongs to."""

    vi = "Không thực hiện được: quyết định này mâu thuẫn với lịch sử đang mở; chưa có gì thay đổi"
    en = "This decision contradicts the history that is open; nothing has changed"


class NotASize(InputError):
    """A picture size that is neither a paper size nor width x height."""

    vi = (
        "Không hiểu kích thước “{size}”. "
        "Dùng A4 đến A0, 16:9, 4:3, square, RỘNGxCAO (mm) hoặc RỘNGxCAOpx"
    )
    en = (
        "Cannot use the size “{size}”. "
        "Use A4 to A0, 16:9, 4:3, square, WIDTHxHEIGHT (mm) or WIDTHxHEIGHTpx"
    )


class NotAHistory(InputError):
    """A JSON file that is no history of this program."""

    vi = "{file} không phải là tệp lịch sử của chương trình: {reason}. Hãy xuất lại tệp .json"
    en = "{file} is no history of this program: {reason}. Export it anew as .json"


class LongPath(InputError):
    """A path longer than a project file may have."""

    vi = "Đường dẫn dài {count} byte, tệp dự án chỉ được {most}; hãy chọn thư mục nông hơn: {file}"
    en = "The path has {count} bytes, a project at most {most}; choose a folder less deep: {file}"


class NotAProject(InputError):
    """A file that ends like a project and is none, or holds more than one."""

    vi = (
        "{file} không phải là tệp dự án của chương trình: {reason}. "
        "Hãy mở bản sao lưu, hoặc mở các bài rồi lưu thành dự án"
    )
    en = (
        "{file} is no project of this program: {reason}. "
        "Open a backup copy, or open the articles and save them as a project"
    )


class NewerProject(InputError):
    """A project that a later version of the program wrote."""

    vi = "{file} do phiên bản mới hơn ghi ra; hãy cập nhật chương trình rồi mở lại"
    en = "A newer version wrote {file}; update the program and open it again"


class DamagedProject(InputError):
    """A project whose contents are damaged."""

    vi = (
        "{file} bị hỏng: {reason}. Hãy mở bản sao lưu; "
        "hckt-timeline verify cho biết còn gì dùng được"
    )
    en = (
        "{file} is damaged: {reason}. Open a backup copy; "
        "hckt-timeline verify tells what is still sound"
    )


class UnfinishedProject(InputError):
    """A project with an edit that broke off, on a disk where it cannot be undone."""

    vi = (
        "Lần ghi trước vào {file} bị ngắt giữa chừng, mà ổ này chỉ đọc nên không khôi phục được; "
        "hãy chép cả tệp ấy và tệp {file}-journal sang ổ ghi được rồi mở"
    )
    en = (
        "The last edit of {file} broke off, and this disk does not let it be undone; "
        "copy it and {file}-journal to a disk that can be written and open it there"
    )


class NotATable(InputError):
    """A CSV file that is no table of events."""

    vi = "{file} không phải là bảng sự kiện: {reason}. Hàng đầu hãy ghi ít nhất title, edtf"
    en = "{file} is no table of events: {reason}. Name at least title and edtf in the first row"


class MissingPackage(InputError):
    """A Python package that one part of the program needs is not installed."""

    vi = "Thiếu gói {name}. Cài bằng: pip install 'hckt-timeline[{extra}]'"
    en = "The package {name} is missing. To install it: pip install 'hckt-timeline[{extra}]'"


class UnknownFormat(InputError):
    """A file ending that nothing here writes."""

    vi = "Không xuất được định dạng “{ending}”. Dùng {known}"
    en = "Cannot export the format “{ending}”. Use {known}"


class NoLongerThere(InputError):
    """A file or folder that was opened before is gone."""

    vi = "{file} không còn ở chỗ cũ nên đã bỏ khỏi danh sách mở gần đây; hãy mở từ chỗ mới"
    en = (
        "{file} is no longer where it was and was taken off the list of recent files; "
        "open it from where it is now"
    )


class NoOriginal(InputError):
    """The file of an article is gone, and it has no address."""

    vi = "Không còn tệp gốc {file} và bài không ghi địa chỉ; hãy đưa tệp về chỗ cũ"
    en = "The original {file} is gone, and the article has no address; put the file back"


class NotALink(InputError):
    """Words that should be a link to a view are none."""

    vi = "“{words}” không phải là liên kết của chương trình; liên kết bắt đầu bằng hckt:"
    en = "“{words}” is no link of this program; its links begin with hckt:"


class NothingThere(InputError):
    """A link leads to an event that this history does not have."""

    vi = "Lịch sử đang mở không có sự kiện mà liên kết này chỉ tới; hãy mở đúng tệp của liên kết"
    en = "The history that is open has no such event; open the files that this link was made from"


class OutputError(TimelineError):
    """The result could not be delivered."""


class CannotWrite(OutputError):
    """The system refuses the file."""

    vi = "Không ghi được {file}: {reason}. Hãy kiểm tra quyền ghi hoặc chọn chỗ khác"
    en = "Cannot write {file}: {reason}. See that you may write there, or choose another place"


class Cancelled(TimelineError):
    """The person no longer wants what was under way; nothing of it is left."""

    vi = "Đã dừng theo yêu cầu; không có gì thay đổi"
    en = "Stopped as asked; nothing has changed"


class NoSpace(OutputError):
    """The disk is full."""

    vi = "Ổ đĩa chứa {file} đã đầy; tệp vẫn như trước. Hãy giải phóng chỗ trống rồi làm lại"
    en = "The disk of {file} is full; the file is as before. Make room and try again"


class ReadOnlyProject(OutputError):
    """A project that can only be read."""

    vi = "{file} chỉ đọc được, không ghi được; hãy lưu thành tệp khác để sửa"
    en = "{file} can only be read; save it under another name to change it"


class ProjectInUse(OutputError):
    """Another program is changing the project."""

    vi = "Chương trình khác đang dùng {file}; hãy đóng ở đó rồi làm lại"
    en = "Another program is using {file}; close it there and try again"


class WouldLose(OutputError):
    """Something would be written over a project in which people have decided."""

    vi = "{file} đã là một dự án, có thể chứa quyết định của người dùng; hãy ghi ra tệp tên khác"
    en = "{file} is a project already and may hold people's decisions; write to another name"


class ProjectGone(OutputError):
    """The file was moved, removed or unplugged while it was open."""

    vi = "{file} không còn ở chỗ cũ (bị chuyển, xóa hoặc rút ổ); hãy đưa về hoặc lưu thành tệp khác"
    en = (
        "{file} is no longer where it was (moved, removed or unplugged); "
        "bring it back or save under another name"
    )


class EditKept(OutputError):
    """An edit that the project did not take waits in a recovery file."""

    vi = "{failure}. Sửa đổi được giữ trong {recovery}; lần mở sau chương trình sẽ hỏi"
    en = "{failure}. The edit is kept in {recovery}; the next start offers it"


class WorkerLost(TimelineError):
    """A process that worked beside ended without a result."""

    vi = "Tiến trình đọc dữ liệu dừng đột ngột; dữ liệu đang mở vẫn còn nguyên"
    en = "The worker process ended unexpectedly; what is open is unchanged"


class NoScreen(TimelineError):
    """The window was asked for where there is none."""

    vi = "Không có màn hình để mở cửa sổ. Để vẽ ra tệp: hckt-timeline export -o lich-su.png"
    en = "There is no screen for the window. To draw a file: hckt-timeline export -o history.png"


class MissingLibrary(NoScreen):
    """The system lacks a library that the window needs."""

    vi = (
        "Để mở cửa sổ, hệ thống còn thiếu thư viện {name} (xem README). "
        "Để vẽ ra tệp: hckt-timeline export -o lich-su.png"
    )
    en = (
        "For the window, the system lacks the library {name} (see the README). "
        "To draw a file: hckt-timeline export -o history.png"
    )
