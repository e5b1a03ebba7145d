#!/bin/sh
# Puts the program into the menu of this user, and opens .hckt files with it; "undo" takes it back.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/hckt-timeline.desktop
type=$data/mime/packages/hckt-timeline.xml
icon=$data/icons/hicolor/256x256/apps/hckt-timeline.png

refresh() {
  command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
  command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
}

if [ "${1:-}" = undo ]; then
  rm -f "$entry" "$type" "$icon"
  refresh
  exit
fi
mkdir -p "$(dirname "$entry")" "$(dirname "$type")" "$(dirname "$icon")"
# In a desktop entry these four have a meaning inside quotes, and the backslash in any value.
program=$(printf '%s' "$here/hckt-timeline" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
cat >"$entry" <<ENTRY
[Desktop Entry]
Type=Application
Name=HCKT Timeline
Name[vi]=Dòng thời gian lịch sử
Comment=The history of an institution, drawn from its articles
Comment[vi]=Lịch sử một tổ chức, vẽ từ các bài viết
Exec="$program" %F
Icon=hckt-timeline
Terminal=false
Categories=Education;History;
MimeType=application/x-hckt;
ENTRY
cat >"$type" <<'TYPE'
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-hckt">
    <comment>History project</comment>
    <comment xml:lang="vi">Dự án lịch sử</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.hckt"/>
  </mime-type>
</mime-info>
TYPE
cp "$here/_internal/hckt_timeline/_resources/icons/hckt_timeline.png" "$icon"
refresh
