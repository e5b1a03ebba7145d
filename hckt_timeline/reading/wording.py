"""What can be wrong with a file, in both languages."""

from hckt_timeline.domain import Wording

MISSING = Wording(vi="không có tệp hay thư mục này", en="no such file or folder")
UNREADABLE = Wording(vi="hệ thống không cho đọc: {reason}", en="the system refuses it: {reason}")
NOT_A_FILE = Wording(
    vi="không phải tệp thường (thiết bị, ổ cắm hoặc ống dẫn)",
    en="not a regular file (a device, socket or pipe)",
)
EMPTY = Wording(vi="tệp rỗng, không có chữ nào", en="the file is empty")
BINARY = Wording(vi="tệp nhị phân, không phải văn bản", en="a binary file, not text")
TOO_LARGE = Wording(vi="tệp quá lớn ({size} MB)", en="the file is too large ({size} MB)")
NOT_UTF8 = Wording(
    vi="không giải mã được: không phải UTF-8 (byte thứ {place})",
    en="cannot be decoded: not UTF-8 (at byte {place})",
)
UNKNOWN_ENDING = Wording(
    vi="chưa đọc được định dạng {ending}; dùng .txt hoặc .md",
    en="the format {ending} is not read; use .txt or .md",
)
NO_ARTICLES = Wording(vi="thư mục không có bài nào", en="the folder holds no article")
BAD_DAY = Wording(
    vi="ngày đăng “{words}” trong phần đầu không có trong lịch",
    en="the publication day “{words}” of the header is in no calendar",
)
