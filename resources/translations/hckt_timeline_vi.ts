<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>About</name>
    <message>
        <source>hckt_timeline %1</source>
        <translation>hckt_timeline %1</translation>
    </message>
    <message>
        <source>Reads the history of an institution out of Vietnamese articles and draws it. Free software under the MIT licence.</source>
        <translation>Đọc lịch sử của một cơ quan, đơn vị từ các bài viết tiếng Việt và vẽ thành dòng thời gian. Phần mềm tự do theo giấy phép MIT.</translation>
    </message>
    <message>
        <source>The window is made with Qt %1, used under the GNU Lesser General Public License, version 3. Qt comes as separate libraries that you may replace by others; they lie in %2. Their source code is at https://code.qt.io.</source>
        <translation>Cửa sổ được làm bằng Qt %1, dùng theo Giấy phép Công cộng GNU Hạn chế (LGPL) phiên bản 3. Qt là các thư viện riêng, bạn có thể thay bằng bản khác; chúng nằm trong %2. Mã nguồn ở https://code.qt.io.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Nguyên văn giấy phép</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Các thành phần</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>The text of this licence did not come with this installation.</source>
        <translation>Bản cài đặt này không kèm nguyên văn giấy phép ấy.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>confirming</source>
        <translation>xác nhận</translation>
    </message>
    <message>
        <source>correcting</source>
        <translation>sửa</translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation>bác bỏ</translation>
    </message>
    <message>
        <source>adding an event</source>
        <translation>thêm sự kiện</translation>
    </message>
    <message>
        <source>joining events</source>
        <translation>gộp sự kiện</translation>
    </message>
    <message>
        <source>parting an event</source>
        <translation>tách sự kiện</translation>
    </message>
    <message>
        <source>merging organisations</source>
        <translation>hợp nhất đơn vị</translation>
    </message>
    <message>
        <source>setting a parent</source>
        <translation>đặt cấp trên</translation>
    </message>
    <message>
        <source>settling a conflict</source>
        <translation>giải quyết mâu thuẫn</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>rút lại</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>Article text</source>
        <translation>Nội dung bài</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>All of it is in the words.</source>
        <translation>Lời văn ghi đủ.</translation>
    </message>
    <message>
        <source>Completed from the day of publication.</source>
        <translation>Bổ sung theo ngày đăng bài.</translation>
    </message>
    <message>
        <source>Completed from another date in the article.</source>
        <translation>Bổ sung theo một ngày khác trong bài.</translation>
    </message>
    <message>
        <source>Completed from the order of the items.</source>
        <translation>Suy từ thứ tự các tin trong trang.</translation>
    </message>
    <message>
        <source>Computed from a reference day.</source>
        <translation>Tính từ một ngày làm mốc.</translation>
    </message>
    <message>
        <source>Converted from the lunar calendar.</source>
        <translation>Đổi từ âm lịch.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Settled: %1</source>
        <translation>Đã giải quyết: %1</translation>
    </message>
    <message>
        <source>Written “%1”</source>
        <translation>Ghi là “%1”</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Thành</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Date without an event</source>
        <translation>Mốc thời gian không gắn với sự kiện</translation>
    </message>
    <message>
        <source>These words tell a time, but no event of the timeline.</source>
        <translation>Cụm từ này chỉ thời gian nhưng không kể sự kiện nào trên dòng thời gian.</translation>
    </message>
</context>
<context>
    <name>Certainty</name>
    <message>
        <source>Full day stated</source>
        <translation>Ghi đủ ngày</translation>
    </message>
    <message>
        <source>Year inferred</source>
        <translation>Năm được suy ra</translation>
    </message>
    <message>
        <source>Month or year only</source>
        <translation>Chỉ biết tháng, năm</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Khoảng chừng</translation>
    </message>
    <message>
        <source>Day unknown</source>
        <translation>Không rõ ngày</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Có mâu thuẫn</translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <source>Chronicle</source>
        <translation>Biên niên</translation>
    </message>
    <message>
        <source>No event was found in these articles.</source>
        <translation>Không tìm thấy sự kiện nào trong các bài này.</translation>
    </message>
    <message>
        <source>The filters hide every event.</source>
        <translation>Bộ lọc đang ẩn mọi sự kiện.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Không có gì khớp với “%1”.</translation>
    </message>
    <message>
        <source>The filters hide %1.</source>
        <translation>Bộ lọc đang ẩn %1.</translation>
    </message>
</context>
<context>
    <name>ChronicleModel</name>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Độ chắc chắn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Đi tới</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Màu &amp;sắc</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ngôn n&amp;gữ</translation>
    </message>
    <message>
        <source>Kept &amp;views</source>
        <translation>&amp;Khung nhìn đã giữ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Dự án mới…</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>&amp;Mở bài viết…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Mở &amp;thư mục…</translation>
    </message>
    <message>
        <source>Open the &amp;built-in history</source>
        <translation>Mở lịch sử &amp;có sẵn</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>&amp;Lưu dự án thành…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Xuất ảnh…</translation>
    </message>
    <message>
        <source>Export picture for &amp;print…</source>
        <translation>Xuất ảnh để &amp;in…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Tìm…</translation>
    </message>
    <message>
        <source>&amp;Clear search and selection</source>
        <translation>&amp;Bỏ tìm kiếm, bỏ chọn</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>Sự kiện &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>Sự kiện t&amp;rước</translation>
    </message>
    <message>
        <source>F&amp;irst event</source>
        <translation>Sự kiện đầ&amp;u tiên</translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation>Sự kiện &amp;cuối cùng</translation>
    </message>
    <message>
        <source>Next &amp;source</source>
        <translation>&amp;Nguồn sau</translation>
    </message>
    <message>
        <source>Previous so&amp;urce</source>
        <translation>N&amp;guồn trước</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
    <message>
        <source>&amp;Curate</source>
        <translation>&amp;Biên tập</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>Đọ&amp;c</translation>
    </message>
    <message>
        <source>A&amp;dd articles…</source>
        <translation>Thêm &amp;bài viết…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Chép ảnh</translation>
    </message>
    <message>
        <source>Export da&amp;ta…</source>
        <translation>Xuất dữ liệ&amp;u…</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Đi tiế&amp;p</translation>
    </message>
    <message>
        <source>Copy lin&amp;k to this view</source>
        <translation>Chép &amp;liên kết tới khung nhìn này</translation>
    </message>
    <message>
        <source>&amp;Go to link…</source>
        <translation>Đ&amp;i tới liên kết…</translation>
    </message>
    <message>
        <source>&amp;Next dated passage</source>
        <translation>Đoạn có ngày &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Previous dated passage</source>
        <translation>Đoạn có ngày t&amp;rước</translation>
    </message>
    <message>
        <source>Sources side &amp;by side…</source>
        <translation>Đặt các nguồn &amp;cạnh nhau…</translation>
    </message>
    <message>
        <source>&amp;Copy citation</source>
        <translation>Chép &amp;trích dẫn</translation>
    </message>
    <message>
        <source>&amp;Open original…</source>
        <translation>&amp;Mở bản gốc…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Xác nhận</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Bác bỏ</translation>
    </message>
    <message>
        <source>&amp;Add event…</source>
        <translation>&amp;Thêm sự kiện…</translation>
    </message>
    <message>
        <source>Jo&amp;in with others…</source>
        <translation>&amp;Gộp với sự kiện khác…</translation>
    </message>
    <message>
        <source>&amp;Part off…</source>
        <translation>Tá&amp;ch ra…</translation>
    </message>
    <message>
        <source>&amp;Merge organisations…</source>
        <translation>Hợ&amp;p nhất đơn vị…</translation>
    </message>
    <message>
        <source>Set pare&amp;nt of an organisation…</source>
        <translation>Đặt cấp t&amp;rên của đơn vị…</translation>
    </message>
    <message>
        <source>&amp;Settle conflict…</source>
        <translation>Giải &amp;quyết mâu thuẫn…</translation>
    </message>
    <message>
        <source>S&amp;how rejected events</source>
        <translation>H&amp;iện sự kiện đã bác bỏ</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Phóng t&amp;o</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>T&amp;hu nhỏ</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Vừa khung</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>Toàn &amp;bộ</translation>
    </message>
    <message>
        <source>&amp;Decade</source>
        <translation>Thậ&amp;p niên</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Năm</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Tháng</translation>
    </message>
    <message>
        <source>&amp;Shorten empty stretches</source>
        <translation>&amp;Rút ngắn khoảng trống</translation>
    </message>
    <message>
        <source>Fil&amp;ters</source>
        <translation>Bộ &amp;lọc</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>Ô &amp;đọc bài</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>&amp;Các bảng</translation>
    </message>
    <message>
        <source>Day r&amp;uler</source>
        <translation>Thước ngà&amp;y</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation>Lăn ch&amp;uột để phóng</translation>
    </message>
    <message>
        <source>Present…</source>
        <translation>Trình chiếu…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Th&amp;iết lập…</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;Keep this view…</source>
        <translation>&amp;Giữ khung nhìn này…</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Phím tắt và thao tác</translation>
    </message>
    <message>
        <source>&amp;Log file…</source>
        <translation>&amp;Nhật ký chương trình…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>&amp;Giới thiệu…</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Conflicts</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>No two sources disagree.</source>
        <translation>Không có hai nguồn nào mâu thuẫn nhau.</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Đã giải quyết: %1</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Articles</source>
        <translation>Bài viết</translation>
    </message>
    <message>
        <source>Click a mark on the timeline to read the words behind it.</source>
        <translation>Bấm vào một dấu trên dòng thời gian để đọc nguyên văn kể về sự kiện ấy.</translation>
    </message>
    <message>
        <source>This history</source>
        <translation>Lịch sử này</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>no event</source>
        <translation>không có sự kiện</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 sự kiện</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 sự kiện</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 bài</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 bài</translation>
    </message>
    <message>
        <source>1 organisation</source>
        <translation>1 đơn vị</translation>
    </message>
    <message>
        <source>%1 organisations</source>
        <translation>%1 đơn vị</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 lỗi</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 lỗi</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>không có nguồn</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 nguồn</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 nguồn</translation>
    </message>
</context>
<context>
    <name>Curator</name>
    <message>
        <source>This conflict is settled already</source>
        <translation>Mâu thuẫn này đã được giải quyết</translation>
    </message>
    <message>
        <source>This project can only be read: save it under another name to change it</source>
        <translation>Dự án này chỉ đọc được; hãy lưu dưới tên khác để sửa</translation>
    </message>
    <message>
        <source>Select an event first</source>
        <translation>Hãy chọn một sự kiện trước</translation>
    </message>
    <message>
        <source>Nothing has been decided yet</source>
        <translation>Chưa có quyết định nào</translation>
    </message>
    <message>
        <source>Nothing has been taken back</source>
        <translation>Chưa có gì được rút lại</translation>
    </message>
    <message>
        <source>A person stands for it already</source>
        <translation>Sự kiện này đã có người xác nhận</translation>
    </message>
    <message>
        <source>It is rejected already</source>
        <translation>Sự kiện này đã bị bác bỏ</translation>
    </message>
    <message>
        <source>Only an event that stands on several passages can be parted</source>
        <translation>Chỉ tách được sự kiện dựa trên nhiều đoạn văn</translation>
    </message>
    <message>
        <source>No conflict is open</source>
        <translation>Không còn mâu thuẫn nào chưa giải quyết</translation>
    </message>
    <message>
        <source>Open a history first</source>
        <translation>Hãy mở một lịch sử trước</translation>
    </message>
    <message>
        <source>There is no organisation</source>
        <translation>Không có đơn vị nào</translation>
    </message>
</context>
<context>
    <name>DateRole</name>
    <message>
        <source>Took place</source>
        <translation>Diễn ra</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Có hiệu lực</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Đưa tin</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>As people write it: 24/01/2025, tháng 9/1974, khoảng năm 1950. Empty: unknown</source>
        <translation>Ghi như thường viết: 24/01/2025, tháng 9/1974, khoảng năm 1950. Để trống: không rõ</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Ngày</translation>
    </message>
</context>
<context>
    <name>DayRuler</name>
    <message>
        <source>Day ruler</source>
        <translation>Thước ngày</translation>
    </message>
    <message>
        <source>Not sure:</source>
        <translation>Chưa chắc:</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>thuộc %1</translation>
    </message>
    <message>
        <source>(named on %1)</source>
        <translation>(được nêu tên ngày %1)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 đơn vị khác</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Copied: %1</source>
        <translation>Đã chép: %1</translation>
    </message>
    <message>
        <source>Open the original with the system&apos;s own program?</source>
        <translation>Mở bản gốc bằng chương trình của hệ thống?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>The system has no program that opens %1</source>
        <translation>Hệ thống không có chương trình nào mở được %1</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>No. %1</source>
        <translation>số %1</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>%1 ban hành</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>%1 ký</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>Đơn &amp;vị</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Loại</translation>
    </message>
    <message>
        <source>Correct the event</source>
        <translation>Sửa sự kiện</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Thêm sự kiện</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Stands on the words “%1”</source>
        <translation>Dựa trên nguyên văn “%1”</translation>
    </message>
    <message>
        <source>O&amp;rigin: from where it is known</source>
        <translation>N&amp;guồn gốc: biết từ đâu</translation>
    </message>
    <message>
        <source>An event needs a title</source>
        <translation>Sự kiện cần có tiêu đề</translation>
    </message>
    <message>
        <source>A change needs an organisation before or after it</source>
        <translation>Thay đổi tổ chức cần có đơn vị trước hoặc sau nó</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Thêm bằng tay</translation>
    </message>
</context>
<context>
    <name>Everyday</name>
    <message>
        <source>Last time: %1</source>
        <translation>Lần trước: %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Ảnh đã được chép, có thể dán vào văn bản</translation>
    </message>
    <message>
        <source>The link to this view is copied</source>
        <translation>Đã chép liên kết tới khung nhìn này</translation>
    </message>
    <message>
        <source>Go to a link</source>
        <translation>Đi tới liên kết</translation>
    </message>
    <message>
        <source>A link that was copied in this program (hckt:…)</source>
        <translation>Liên kết đã chép trong chương trình này (hckt:…)</translation>
    </message>
    <message>
        <source>The log is %1</source>
        <translation>Nhật ký ở %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Xuất ảnh</translation>
    </message>
    <message>
        <source>Or width x height in mm, in dots with px: 1080x1350px</source>
        <translation>Hoặc rộng x cao tính bằng mm; thêm px nếu tính bằng điểm ảnh: 1080x1350px</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Để in</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Thước tỉ lệ</translation>
    </message>
    <message>
        <source>Numbered list of sources</source>
        <translation>Danh mục nguồn có đánh số</translation>
    </message>
    <message>
        <source>Shorten empty stretches</source>
        <translation>Rút ngắn quãng không có sự kiện</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Nền trong suốt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Phụ đề</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Khổ</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Điểm ảnh mỗi inch</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Drawn is what the filters let through.</source>
        <translation>Ảnh vẽ những gì bộ lọc cho hiện.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>The preview is being drawn…</source>
        <translation>Đang vẽ bản xem trước…</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Drawing %1…</source>
        <translation>Đang vẽ %1…</translation>
    </message>
    <message>
        <source>The picture is in %1</source>
        <translation>Đã lưu ảnh vào %1</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Xuất dữ liệu</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Đang ghi %1…</translation>
    </message>
    <message>
        <source>The data is in %1</source>
        <translation>Đã lưu dữ liệu vào %1</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Loại sự kiện</translation>
    </message>
    <message>
        <source>Organisation changes</source>
        <translation>Thay đổi tổ chức</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Độ chắc chắn</translation>
    </message>
    <message>
        <source>%1 of %2 events shown</source>
        <translation>Đang hiện %1/%2 sự kiện</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Chỉ hiện mục này</translation>
    </message>
</context>
<context>
    <name>Finds</name>
    <message>
        <source>Found</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <translation>%1 kết quả sát nhất</translation>
    </message>
    <message>
        <source>No organisation, person, document or article holds these words.</source>
        <translation>Không đơn vị, người, văn bản hay bài viết nào có những chữ này.</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài viết</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Wheel</source>
        <translation>Lăn chuột</translation>
    </message>
    <message>
        <source>Scroll through time</source>
        <translation>Cuộn theo thời gian</translation>
    </message>
    <message>
        <source>Ctrl + wheel, pinch</source>
        <translation>Ctrl + lăn chuột, chụm hai ngón</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Phóng to, thu nhỏ tại con trỏ</translation>
    </message>
    <message>
        <source>Shift + wheel</source>
        <translation>Shift + lăn chuột</translation>
    </message>
    <message>
        <source>Scroll through the lanes</source>
        <translation>Cuộn qua các làn</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Kéo</translation>
    </message>
    <message>
        <source>Move the drawing</source>
        <translation>Dời hình vẽ</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Bấm</translation>
    </message>
    <message>
        <source>Select an event, open a bubble</source>
        <translation>Chọn sự kiện, mở bong bóng</translation>
    </message>
    <message>
        <source>Enter, Shift + Enter in the search box</source>
        <translation>Enter, Shift + Enter trong ô tìm</translation>
    </message>
    <message>
        <source>Next, previous of what was found</source>
        <translation>Kết quả sau, kết quả trước</translation>
    </message>
    <message>
        <source>Drop files or folders on the window</source>
        <translation>Thả tệp hay thư mục vào cửa sổ</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Mở chúng</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Pages of the guide</source>
        <translation>Các trang hướng dẫn</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Dated passages of this article</source>
        <translation>Các đoạn có ngày trong bài này</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Find a command…</source>
        <translation>Tìm lệnh…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Tìm lệnh</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Các lệnh và phím tắt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Phím tắt và thao tác</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Chuột</translation>
    </message>
</context>
<context>
    <name>KeptEdits</name>
    <message>
        <source>Carry them out in this project now?</source>
        <translation>Đưa chúng vào dự án này ngay bây giờ?</translation>
    </message>
    <message>
        <source>They belong to %1</source>
        <translation>Chúng thuộc về %1</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>Không còn %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở dự án ấy</translation>
    </message>
    <message>
        <source>Choose where it is now…</source>
        <translation>Chọn nơi đang chứa dự án…</translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation>Hỏi lại sau</translation>
    </message>
    <message>
        <source>Kept edits</source>
        <translation>Sửa đổi đã giữ lại</translation>
    </message>
    <message>
        <source>Edits that could not be saved earlier and were kept: %1</source>
        <translation>Số sửa đổi lần trước không lưu được và đã được giữ lại: %1</translation>
    </message>
    <message>
        <source>Projects (%1)</source>
        <translation>Tệp dự án (%1)</translation>
    </message>
</context>
<context>
    <name>KeptViews</name>
    <message>
        <source>The view “%1” is kept</source>
        <translation>Đã giữ khung nhìn “%1”</translation>
    </message>
    <message>
        <source>The view “%1” is kept no longer</source>
        <translation>Đã bỏ khung nhìn “%1”</translation>
    </message>
    <message>
        <source>No view is kept</source>
        <translation>Chưa giữ khung nhìn nào</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Giữ khung nhìn này</translation>
    </message>
    <message>
        <source>Its name; one of the same name is replaced</source>
        <translation>Tên khung nhìn; khung nhìn cùng tên sẽ bị thay</translation>
    </message>
</context>
<context>
    <name>LaneBar</name>
    <message>
        <source>Lanes</source>
        <translation>Các làn</translation>
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>Something unforeseen went wrong</source>
        <translation>Có lỗi ngoài dự kiến</translation>
    </message>
    <message>
        <source>The last command did not finish. What is open is still there.</source>
        <translation>Lệnh vừa rồi chưa xong. Những gì đang mở vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>%1. The log tells where it happened; it holds no words of your articles.</source>
        <translation>%1. Nhật ký ghi lỗi xảy ra ở đâu, không chứa chữ nào trong bài của bạn.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Xem nhật ký</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Save what is new?</source>
        <translation>Lưu những gì mới?</translation>
    </message>
    <message>
        <source>What you have decided or added is kept in no file yet.</source>
        <translation>Những gì bạn đã quyết định hoặc thêm vào chưa được lưu trong tệp nào.</translation>
    </message>
    <message>
        <source>Save it as a project, so that it is not lost?</source>
        <translation>Lưu thành một dự án để khỏi mất?</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Open a history first</source>
        <translation>Hãy mở một lịch sử trước</translation>
    </message>
    <message>
        <source>No event is shown</source>
        <translation>Không có sự kiện nào đang hiện</translation>
    </message>
    <message>
        <source>Select an event first</source>
        <translation>Hãy chọn một sự kiện trước</translation>
    </message>
    <message>
        <source>Select an event that several passages tell</source>
        <translation>Hãy chọn một sự kiện có từ hai đoạn văn trở lên</translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation>Hãy mở một bài trước</translation>
    </message>
    <message>
        <source>Views are kept in a project: save what is shown as one</source>
        <translation>Khung nhìn được giữ trong dự án: hãy lưu nội dung đang hiện thành dự án</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Everything is saved in %1</source>
        <translation>Mọi thứ đã được lưu trong %1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Đang lưu %1…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Đang đọc %1…</translation>
    </message>
    <message>
        <source>Articles and histories (%1)</source>
        <translation>Bài viết và tệp lịch sử (%1)</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Mở bài viết</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Mở thư mục bài viết</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Thêm bài viết</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Lưu dự án thành</translation>
    </message>
    <message>
        <source>Projects (%1)</source>
        <translation>Tệp dự án (%1)</translation>
    </message>
    <message>
        <source>the built-in history</source>
        <translation>lịch sử có sẵn</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Đã đọc %1</translation>
    </message>
    <message>
        <source>%1 (see the tab “Reading”)</source>
        <translation>%1 (xem thẻ “Nhập bài”)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Đang ghi %1…</translation>
    </message>
    <message>
        <source>Added: %1, with %2</source>
        <translation>Đã thêm %1, có %2 mới</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Toàn cảnh</translation>
    </message>
    <message>
        <source>All of time. Drag the frame to look elsewhere.</source>
        <translation>Toàn bộ thời gian. Kéo khung để xem quãng khác.</translation>
    </message>
</context>
<context>
    <name>PartiesEditor</name>
    <message>
        <source>Add organisation</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What it does in the event</source>
        <translation>Vai trò trong sự kiện</translation>
    </message>
    <message>
        <source>Remove this organisation</source>
        <translation>Bỏ đơn vị này</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Person</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Số đoạn</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Con lăn</translation>
    </message>
    <message>
        <source>Scrolls, zooms with Ctrl</source>
        <translation>Lăn để cuộn, giữ Ctrl để phóng</translation>
    </message>
    <message>
        <source>Zooms, scrolls with Ctrl</source>
        <translation>Lăn để phóng, giữ Ctrl để cuộn</translation>
    </message>
    <message>
        <source>Presenting: each event stays</source>
        <translation>Trình chiếu: mỗi sự kiện hiện</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>Presenting: begins anew after</source>
        <translation>Trình chiếu: quay về đầu sau</translation>
    </message>
    <message>
        <source>%1 seconds without a key</source>
        <translation>%1 giây không bấm phím</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>Trình chiếu</translation>
    </message>
    <message>
        <source>Runs by itself · space stops it · Esc leaves</source>
        <translation>Đang tự chạy · dấu cách để dừng · Esc để thoát</translation>
    </message>
    <message>
        <source>← → events · ↑ ↓ sources · space runs it by itself · Esc leaves</source>
        <translation>← → sự kiện · ↑ ↓ nguồn · dấu cách để tự chạy · Esc để thoát</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Another program has this project open: here it can only be read</source>
        <translation>Dự án đang mở ở chương trình khác: ở đây chỉ đọc được</translation>
    </message>
    <message>
        <source>This project can only be read; save it under another name to change it</source>
        <translation>Dự án này chỉ đọc được; hãy lưu thành tệp khác để sửa</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous source</source>
        <translation>Nguồn trước</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Nguồn sau</translation>
    </message>
    <message>
        <source>What can be done with these words</source>
        <translation>Làm gì với đoạn này</translation>
    </message>
    <message>
        <source>Close the article</source>
        <translation>Đóng bài</translation>
    </message>
    <message>
        <source>day of publication unknown</source>
        <translation>không rõ ngày đăng</translation>
    </message>
    <message>
        <source>Passage %1 of %2</source>
        <translation>Đoạn %1/%2</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài viết</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Chưa mở gì</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 mục khác</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Articles read</source>
        <translation>Các bài đã đọc</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>%1, character %2</source>
        <translation>%1, ký tự %2</translation>
    </message>
    <message>
        <source>off topic</source>
        <translation>ngoài chủ đề</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>chủ thể</translation>
    </message>
    <message>
        <source>host</source>
        <translation>chủ trì</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>ban hành</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>tham gia</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>new parent</source>
        <translation>đơn vị chủ quản mới</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Trước thay đổi</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>Sau thay đổi</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find events, names, documents (Ctrl+F)</source>
        <translation>Tìm sự kiện, đơn vị, người, văn bản (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Marked: what the sources do not tell alike.</source>
        <translation>Phần tô: chỗ các nguồn ghi khác nhau.</translation>
    </message>
    <message>
        <source>Sources side by side</source>
        <translation>Các nguồn cạnh nhau</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>not told here</source>
        <translation>không ghi ở đây</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nguyên văn</translation>
    </message>
    <message>
        <source>Read in the article</source>
        <translation>Đọc trong bài</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a history</source>
        <translation>Mở một lịch sử</translation>
    </message>
    <message>
        <source>Drop articles or a folder of articles here, or choose:</source>
        <translation>Thả bài viết hoặc một thư mục bài viết vào đây, hoặc chọn:</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Mở gần đây</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Đã bác bỏ</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Thêm bằng tay</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Chronicle (%1)</source>
        <translation>Biên niên (%1)</translation>
    </message>
    <message>
        <source>Found besides (%1)</source>
        <translation>Kết quả khác (%1)</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Người (%1)</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Mâu thuẫn (%1)</translation>
    </message>
    <message>
        <source>Reading (%1)</source>
        <translation>Nhập bài (%1)</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>No history open</source>
        <translation>Chưa mở lịch sử nào</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Lịch sử %1</translation>
    </message>
    <message>
        <source>Also printed in %1</source>
        <translation>Cũng đăng ở %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export picture…</source>
        <translation>Xuất ảnh…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>không thấy</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 kết quả</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 kết quả</translation>
    </message>
</context>
<context>
    <name>Uniting</name>
    <message>
        <source>&amp;Events that tell the same</source>
        <translation>&amp;Các sự kiện cùng kể một việc</translation>
    </message>
    <message>
        <source>The event goes on with the words of all: %1</source>
        <translation>Sự kiện còn lại giữ nguyên văn của tất cả: %1</translation>
    </message>
    <message>
        <source>Join events</source>
        <translation>Gộp sự kiện</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Tìm</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Tick at least one event</source>
        <translation>Hãy đánh dấu ít nhất một sự kiện</translation>
    </message>
    <message>
        <source>&amp;Passages that tell another event</source>
        <translation>&amp;Những đoạn kể một sự kiện khác</translation>
    </message>
    <message>
        <source>Part the event</source>
        <translation>Tách sự kiện</translation>
    </message>
    <message>
        <source>Part off</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>Tick some of the passages, not all</source>
        <translation>Hãy đánh dấu một số đoạn, không phải tất cả</translation>
    </message>
    <message>
        <source>&amp;Is the same as</source>
        <translation>&amp;Cũng chính là</translation>
    </message>
    <message>
        <source>&amp;Organisation that goes on, under both names</source>
        <translation>Đơn &amp;vị còn lại, mang cả hai tên</translation>
    </message>
    <message>
        <source>Merge organisations</source>
        <translation>Hợp nhất đơn vị</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Hợp nhất</translation>
    </message>
    <message>
        <source>This is the same organisation already</source>
        <translation>Đây vốn là cùng một đơn vị</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>Đơn &amp;vị</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>T&amp;huộc</translation>
    </message>
    <message>
        <source>Empty: to no other organisation</source>
        <translation>Để trống: không thuộc đơn vị nào</translation>
    </message>
    <message>
        <source>Set the parent of an organisation</source>
        <translation>Đặt cấp trên của đơn vị</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đặt</translation>
    </message>
    <message>
        <source>It belongs to the organisation itself, so it cannot stand above</source>
        <translation>Đơn vị này thuộc chính đơn vị kia nên không thể là cấp trên</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>For instance: the decree itself says 1 July</source>
        <translation>Ví dụ: chính nghị định ghi ngày 1/7</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>Giải quyết mâu thuẫn</translation>
    </message>
    <message>
        <source>&amp;Conflict</source>
        <translation>&amp;Mâu thuẫn</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>A conflict is settled for a reason</source>
        <translation>Hãy nêu lý do giải quyết mâu thuẫn</translation>
    </message>
    <message>
        <source>Choose one of the organisations there are</source>
        <translation>Hãy chọn một trong các đơn vị hiện có</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (chỉ đọc)</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong: %1</source>
        <translation>Có lỗi ngoài dự kiến: %1</translation>
    </message>
</context>
</TS>
