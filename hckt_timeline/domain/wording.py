"""Words for people, in both languages side by side."""

from hckt_timeline.domain.base import Frozen
from hckt_timeline.errors import Language


class Wording(Frozen):
    """One sentence in Vietnamese and in English."""

    vi: str
    en: str

    def text(self, language: Language) -> str:
        """The sentence in one language."""
        return self.vi if language == "vi" else self.en

    def fill(self, **data: str) -> "Wording":
        """The sentence with its ``{places}`` filled."""
        return Wording(vi=self.vi.format(**data), en=self.en.format(**data))
