"""What all values share."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: immutable, hashable, and closed against unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
