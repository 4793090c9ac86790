"""Tells which Python this is, as one line of JSON. Standard library, 3.8 and newer."""

import json
import multiprocessing
import os
import platform
import sys
import sysconfig
import time


def about():
    """What is to be known of this interpreter before a list is run in it."""
    lock = getattr(sys, "_is_gil_enabled", None)
    return {
        "version": platform.python_version(),
        "implementation": sys.implementation.name,
        "build": " ".join(platform.python_build()),
        "free_threading_build": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "gil": True if lock is None else lock(),
        "methods": multiprocessing.get_all_start_methods(),
        "method": multiprocessing.get_start_method(allow_none=False),
        "interpreters": sys.version_info >= (3, 14),
        "pid": os.getpid(),
        "clock": time.monotonic_ns(),
    }


if __name__ == "__main__":
    print(json.dumps(about()))
