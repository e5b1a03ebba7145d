"""What all values share."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast

T = TypeVar("T")

Many = Annotated[tuple[T, ...], FailFast()]
"""Values in order. Reading ends at the first that is none: a hostile file with a million of such
would fill the memory with what is wrong with each."""


class Frozen(BaseModel):
    """A value: immutable, hashable, and closed against unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
