"""What strokes a scene: Qt on the screen, matplotlib in files. Each imports its own back end."""

import logging

# Where it may not write to the user's folder, matplotlib looks for its fonts anew each time, and
# says so each time to people who asked for a picture.
logging.getLogger("matplotlib").addFilter(
    lambda record: record.funcName != "_get_config_or_cache_dir"
)
