"""The bar under the tool row that tells what is going on, without standing in the way."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from hckt_timeline.ui.kit.controls import label, small_button


class MessageBar(QFrame):
    """One message at a time; a newer one takes the place of the older."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messages")
        self._text = label("", "text")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setFixedSize(120, 6)
        self._busy.setTextVisible(False)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.clicked.connect(self._cancel)
        self._shut = small_button("×", self.tr("Close this message"))
        self._shut.clicked.connect(self.hide)
        self._offer = QPushButton()
        self._offer.clicked.connect(self._accept)
        self._do: Callable[[], None] | None = None
        self._on_cancel: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self._busy)
        row.addWidget(self._text, 1)
        row.addWidget(self._stop)
        row.addWidget(self._offer)
        row.addWidget(self._shut)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says, empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str) -> None:
        """Something went well."""
        self._show(text, "good")

    def warn(self, text: str) -> None:
        """Something went wrong."""
        self._show(text, "bad")

    def offer(self, text: str, button: str, do: Callable[[], None]) -> None:
        """Something can be done with one click."""
        self._do = do
        self._show(text, "offer")
        self._offer.setText(button)

    def wait(self, text: str, cancel: Callable[[], None]) -> None:
        """Something is being done that can be stopped."""
        self._on_cancel = cancel
        self._busy.setRange(0, 0)
        self._show(text, "busy")

    def advance(self, text: str, done: int, total: int) -> None:
        """What is being done has come this far; how far is unknown where ``total`` is 0."""
        if self._stop.isVisible():
            self._busy.setRange(0, total)
            self._busy.setValue(done)
            self._text.setText(text)

    def _show(self, text: str, mood: str) -> None:
        self._text.setText(text)
        for part in (self._busy, self._stop):
            part.setVisible(mood == "busy")
        self._offer.setVisible(mood == "offer")
        self._shut.setVisible(mood != "busy")
        self.setProperty("mood", mood)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _accept(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _cancel(self) -> None:
        self.hide()
        if self._on_cancel is not None:
            self._on_cancel()
