"""Tells which Python this is, as one line of JSON. Standard library, 3.8 and newer."""

import json
import multiprocessing
import os
import sys
import time


def about():
    """What is to be known of this interpreter before a list is run in it."""
    lock = getattr(sys, "_is_gil_enabled", None)
    # what platform and sysconfig would say, for which main needs half a megabyte that each of its processes is made with
    version, _, rest = sys.version.partition("(")
    return {
        "version": version.split()[0],
        "implementation": sys.implementation.name,
        "build": rest.partition(")")[0].replace(",", ""),
        "free_threading_build": "free-threading build" in version,
        "gil": True if lock is None else lock(),
        "methods": multiprocessing.get_all_start_methods(),
        "method": multiprocessing.get_start_method(allow_none=False),
        "interpreters": sys.version_info >= (3, 14),
        "pid": os.getpid(),
        "clock": time.monotonic_ns(),
    }


if __name__ == "__main__":
    print(json.dumps(about()))
