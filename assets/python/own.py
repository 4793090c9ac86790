"""The learner's own function: loaded from the file that lies beside this one, and called with a number.

It is run as a module of its own, `function`, so that what it defines can be sent between processes. `checkpoint` is given
to it. Messages are Python's own, without what is below the learner's text.
"""

import os
import pickle
import sys
import threading
import time
import types

import observe

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_SOURCE, _NAME = os.path.join(_FOLDER, "own.txt"), os.path.join(_FOLDER, "function-name.txt")
_MODULE = "function"
#: what is nearer to the note before than this, in nanoseconds, is not noted: who calls in every turn would flood memory
_CLOSEST = 50_000
#: as FunctionResult in Java has it
_LONGEST = 500
_MOST_WORDS = 4_000

_here = threading.local()
_loading = threading.RLock()


class Faulty(Exception):
    """The function cannot be run at all; its text says why."""


class Packed:
    """A value as it is sent, packed by the worker: an item whose value cannot be sent fails alone."""

    __slots__ = ("data",)

    def __init__(self, data):
        self.data = data

    def __reduce__(self):
        return Packed, (self.data,)


def checkpoint():
    """Tells that the task goes on, and on which core; may be called as often as one likes."""
    now = time.monotonic_ns()
    if now - getattr(_here, "noted", 0) >= _CLOSEST:
        _here.noted = now
        observe.recorder().checkpoint(0)


def _read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def load():
    """The module of the function, made when it is first asked for in this process."""
    with _loading:
        module = sys.modules.get(_MODULE)
        if module is None or not getattr(module, "__corewise__", False):
            module = _loaded()
        return module


def _loaded():
    import linecache

    source, name = _read(_SOURCE), _read(_NAME)
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    module = types.ModuleType(_MODULE)
    module.__corewise__ = True
    module.__file__ = name
    module.checkpoint = checkpoint
    sys.modules[_MODULE] = module
    try:
        exec(compile(source, name, "exec"), module.__dict__)
    except BaseException as problem:
        del sys.modules[_MODULE]
        raise Faulty(explained(problem)) from None
    if not callable(getattr(module, "work", None)):
        del sys.modules[_MODULE]
        raise Faulty("")
    return module


def work(n, recorder_checkpoint):
    """Calls the function."""
    return load().work(n)


def traced():
    """The traceback of the exception that is being handled. What makes one is imported when there is one to be made."""
    import traceback

    return traceback.format_exc()


def explained(problem):
    """The traceback of a problem from the learner's text on."""
    import traceback

    if isinstance(problem, Faulty):
        return str(problem)
    name = _read(_NAME)
    trace = problem.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != name:
        trace = trace.tb_next
    try:
        text = "".join(traceback.format_exception(type(problem), problem, trace)).strip()
    except Exception:
        text = type(problem).__name__
    return _ends(text)


def _ends(text):
    return text if len(text) <= _MOST_WORDS else text[:1_000] + "\n…\n" + text[-(_MOST_WORDS - 1_010) :]


def packed(value):
    """A value made ready to be sent."""
    return Packed(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def unpacked(value):
    """In main: what was sent."""
    if isinstance(value, Packed):
        load()
        return pickle.loads(value.data)
    return value


def shown(value):
    """What is kept of a value: its repr, of a long one the beginning, its length and a digest."""
    text = repr(value)
    if len(text) > _LONGEST:
        import hashlib

        digest = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]
        text = "%s… (%d, %s)" % (text[:_LONGEST], len(text), digest)
    return text.encode("utf-8", "backslashreplace")
