"""Counts what is pickled and written between main and its workers, and how long that takes. For pools and pipes."""

import multiprocessing.connection
import multiprocessing.reduction
import threading
import time

import observe

#: of the calling thread: the items that were pickled last
_here = threading.local()
_now = time.monotonic_ns
_HEAD_OF_MESSAGE = 4
_counting = False


def count():
    """Begins to count, in main or in a worker that was made anew; one that was forked does already."""
    global _counting
    if _counting:
        return
    _counting = True
    pickler = multiprocessing.reduction.ForkingPickler
    pickler.dumps = staticmethod(_dumping(pickler.dumps))
    pickler.loads = staticmethod(_loading(pickler.loads))
    multiprocessing.reduction.dump = _starting(multiprocessing.reduction.dump)
    for name in ("Connection", "PipeConnection"):
        kind = getattr(multiprocessing.connection, name, None)
        if kind is not None:
            kind._send_bytes = _writing(kind._send_bytes)
            kind._recv_bytes = _reading(kind._recv_bytes)


def pickled(number):
    """An item is being pickled."""
    items = getattr(_here, "items", None)
    if items is not None:
        items.append(number)


def _dumping(dumps):
    def timed(obj, protocol=None):
        _here.items = items = []
        began = _now()
        try:
            return dumps(obj, protocol)
        finally:
            took = _now() - began
            if observe.worker is not None:
                observe.worker.add(observe._PICKLING, took)
            else:
                for item in items:
                    observe.main.note(observe.PICKLED, item, took // len(items))

    return timed


def _loading(loads):
    def timed(*given, **named):
        began = _now()
        try:
            return loads(*given, **named)
        finally:
            if observe.worker is not None:
                observe.worker.add(observe._PICKLING, _now() - began)

    return timed


def _writing(send):
    def timed(connection, buf):
        began = _now()
        try:
            return send(connection, buf)
        finally:
            took = _now() - began
            if observe.worker is not None:
                observe.worker.add(observe._BYTES_OUT, _HEAD_OF_MESSAGE + len(buf))
                observe.worker.add(observe._WRITING, took)
            else:
                items, _here.items = getattr(_here, "items", None) or [], []
                for item in items:
                    observe.main.note(observe.WRITTEN, item, took // len(items))

    return timed


def _reading(receive):
    def counted(connection, maxsize=None):
        message = receive(connection, maxsize)
        if observe.worker is not None and message is not None:
            observe.worker.add(observe._BYTES_IN, _HEAD_OF_MESSAGE + message.getbuffer().nbytes)
        return message

    return counted


def _starting(dump):
    def timed(obj, file, protocol=None):
        _here.items = items = []
        began, before = _now(), _place(file)
        dump(obj, file, protocol)
        for item in items:
            observe.main.note(observe.PICKLED, item, (_now() - began) // len(items))
            observe.sent_with(item, _place(file) - before)

    return timed


def _place(file):
    try:
        return file.tell()
    except OSError:
        # a pipe has no places
        return 0
