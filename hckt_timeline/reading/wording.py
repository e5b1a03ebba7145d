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
NOT_DECODED = Wording(
    vi="không giải mã được: không phải UTF-8 (byte thứ {place}), cũng không phải bảng mã tiếng "
    "Việt nào đã biết",
    en="cannot be decoded: neither UTF-8 (at byte {place}) nor any known Vietnamese encoding",
)
UNKNOWN_ENDING = Wording(
    vi="chưa đọc được định dạng {ending}; dùng .txt, .md, .html, .docx hoặc .pdf",
    en="the format {ending} is not read; use .txt, .md, .html, .docx or .pdf",
)
OLD_WORD = Wording(
    vi="tệp Word đời cũ (.doc); hãy lưu lại thành .docx",
    en="a file of an old Word (.doc); save it as .docx",
)
BROKEN_DOCUMENT = Wording(vi="tệp Word bị hỏng hoặc thiếu", en="the Word file is damaged or cut")
NOT_A_DOCUMENT = Wording(
    vi="tệp nén, không phải tài liệu Word (.docx)", en="an archive, but no Word document (.docx)"
)
NO_TEXT_IN_DOCUMENT = Wording(vi="tệp Word không có chữ nào", en="the Word file has no text")
UNPACKS_TOO_LARGE = Wording(
    vi="bung ra quá lớn ({size} MB)", en="unpacks to something too large ({size} MB)"
)
LOCKED = Wording(vi="tệp khóa bằng mật khẩu", en="the file is locked with a password")
BROKEN_PDF = Wording(vi="tệp PDF bị hỏng hoặc thiếu", en="the PDF file is damaged or cut")
SCAN = Wording(
    vi="PDF chỉ có ảnh quét, không có chữ; hãy nhận dạng chữ (OCR) rồi đọc lại",
    en="the PDF holds scans without text; recognise its text (OCR) and read it again",
)
TOO_MANY_PAGES = Wording(
    vi="quá nhiều trang ({pages}; nhiều nhất {most})", en="too many pages ({pages}; at most {most})"
)
NO_PAGE = Wording(vi="không có trang web nào trong tệp", en="the archive holds no web page")
NO_TEXT_IN_PAGE = Wording(
    vi="không thấy bài nào trong trang web (trống, hỏng, hoặc chỉ có mã lệnh)",
    en="no article in the page (it is empty, damaged, or made by scripts)",
)
UNFORESEEN = Wording(
    vi="không đọc được: tệp làm trình đọc dừng lại ({reason})",
    en="cannot be read: the file stops its reader ({reason})",
)
READER_LOST = Wording(
    vi="không đọc được: tệp làm tiến trình đọc dừng đột ngột",
    en="cannot be read: the file ends the process that reads it",
)
OLDER_ENCODING = Wording(
    vi="viết bằng bảng mã {encoding}, đã chuyển sang Unicode",
    en="written in the encoding {encoding}, brought to Unicode",
)
NO_ARTICLES = Wording(vi="thư mục không có bài nào", en="the folder holds no article")
BAD_DAY = Wording(
    vi="ngày đăng “{words}” trong phần đầu không có trong lịch",
    en="the publication day “{words}” of the header is in no calendar",
)
