"""What main imports has no more in memory than it needs, and about.py says the same as the library all the same."""

import sys

sys.path.insert(0, sys.argv[1])

if __name__ == "__main__":
    import ctypes  # which has asked sysconfig itself since 3.14

    given = set(sys.modules)
    import about
    import anew
    import messages
    import observed
    import work

    needless = "_hashlib", "hashlib", "multiprocessing.pool", "multiprocessing.queues", "platform", "sysconfig", "traceback"
    print(*[name for name in needless if name in sys.modules.keys() - given], sep=", ")
    work.prepare("sha256")

    import platform
    import sysconfig

    told = about.about()
    print(work.hashlib is sys.modules["hashlib"])
    print(told["version"] == platform.python_version(), told["build"] == " ".join(platform.python_build()))
    print(told["free_threading_build"] == bool(sysconfig.get_config_var("Py_GIL_DISABLED")))
