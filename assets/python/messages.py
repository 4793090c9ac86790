"""Counts what is pickled and written between main and its workers, and how long that takes. For pools and pipes.

What the standard library does for a message is done here with the clock read between its steps: the same locks, the same
bytes, the same calls of the system, in the same order. It is done without the library's many small functions and without
a dictionary of picklers a message, which pays for the readings: a list takes as long as one that nobody observes.
"""

import multiprocessing.connection
import multiprocessing.pool
import multiprocessing.queues
import multiprocessing.reduction
import os
import pickle
import struct
import time
from multiprocessing.pool import mapstar

import observe
import results

_now = time.monotonic_ns
_dumps, _loads = pickle.dumps, pickle.loads
_read, _write = os.read, os.write
_LENGTH = struct.Struct("!i")
_HEAD_OF_MESSAGE = _LENGTH.size
_pack_length, _unpack_length = _LENGTH.pack, _LENGTH.unpack
#: longer messages are written without being copied, and read piece by piece
_SHORT = 16384
_pickler = multiprocessing.reduction.ForkingPickler
_counting = False


def _send_bytes(connection, message):
    if len(message) > _SHORT:
        connection._send_bytes(message)
        return
    whole = _pack_length(len(message)) + message
    written = _write(connection._handle, whole)
    if written < len(whole):
        connection._send(memoryview(whole)[written:])


def _receive_bytes(connection):
    handle = connection._handle
    if handle is None:
        raise OSError("handle is closed")
    head = _read(handle, _HEAD_OF_MESSAGE)
    if len(head) < _HEAD_OF_MESSAGE:
        if not head:
            raise EOFError
        head += connection._recv(_HEAD_OF_MESSAGE - len(head)).getvalue()
    (size,) = _unpack_length(head)
    if size < 0:
        (size,) = struct.unpack("!Q", connection._recv(8).getvalue())
    if size > _SHORT:
        return connection._recv(size).getvalue()
    message = _read(handle, size)
    if len(message) < size:
        message += connection._recv(size - len(message)).getvalue()
    return message


if os.name == "nt":
    # pipes there are of another kind
    _send_bytes = multiprocessing.connection.PipeConnection._send_bytes
    _receive_bytes = multiprocessing.connection.PipeConnection.recv_bytes


class Pool(multiprocessing.pool.Pool):
    """A pool whose messages are counted; `received` is told of each result, and gives what the list gets."""

    def __init__(self, received, *given, **named):
        self._received = received
        super().__init__(*given, **named)

    def _setup_queues(self):
        self._inqueue = _Tasks(ctx=self._ctx)
        self._outqueue = _Results(ctx=self._ctx)
        self._quick_put = _sender(self._inqueue._writer)
        self._quick_get = _receiver(self._outqueue._reader, self._received)


def _sender(connection):
    """How main sends tasks to its pool."""
    sent = results.sent

    def send(task):
        began = _now()
        message = _dumps(task)
        pickled = _now()
        _send_bytes(connection, message)
        ended = _now()
        if task is None:
            return
        _, _, function, arguments, _ = task
        items = arguments[0][1] if function is mapstar else arguments
        share = len(items)
        if share == 1:
            sent(items[0][0], pickled - began, ended - pickled)
            return
        for item in items:
            sent(item[0], (pickled - began) // share, (ended - pickled) // share)

    return send


def _receiver(connection, received):
    """How main receives results of its pool."""

    def receive():
        task = _loads(_receive_bytes(connection))
        return task if task is None else received(task)

    return receive


class _Tasks(multiprocessing.queues.SimpleQueue):
    """What main sends to the workers of a pool."""

    def get(self):
        """In a worker."""
        lock = self._rlock
        lock.acquire()
        try:
            message = _receive_bytes(self._reader)
        finally:
            lock.release()
        began = _now()
        loaded = _loads(message)
        observe.worker.came(_HEAD_OF_MESSAGE + len(message), _now() - began)
        return loaded


class _Results(multiprocessing.queues.SimpleQueue):
    """What the workers of a pool send to main, which itself sends only the last word."""

    def put(self, obj):
        began = _now()
        message = _dumps(obj)
        pickled = _now() - began
        lock = self._wlock
        if lock is None:
            began = _now()
            _send_bytes(self._writer, message)
        else:
            lock.acquire()
            try:
                began = _now()
                _send_bytes(self._writer, message)
            finally:
                lock.release()
        if observe.worker is not None:
            observe.worker.sent(pickled, _HEAD_OF_MESSAGE + len(message), _now() - began)


def count():
    """Begins to count what main sends with the making of a worker, and what a worker for one item sends."""
    global _counting
    if _counting:
        # one that was forked does already
        return
    _counting = True
    multiprocessing.reduction.dump = _starting(multiprocessing.reduction.dump)
    for name in ("Connection", "PipeConnection"):
        kind = getattr(multiprocessing.connection, name, None)
        if kind is not None:
            kind.send = _send


def _send(connection, obj):
    connection._check_closed()
    connection._check_writable()
    began = _now()
    message = _pickler.dumps(obj)
    pickled = _now()
    connection._send_bytes(message)
    ended = _now()
    if observe.worker is not None:
        observe.worker.sent(pickled - began, _HEAD_OF_MESSAGE + len(message), ended - pickled)


def _starting(dump):
    def timed(process, file, protocol=None):
        began, before = _now(), _place(file)
        dump(process, file, protocol)
        number = getattr(process, "number", None)
        if number is not None:
            results.sent(number, _now() - began, 0)
            observe.sent_with(number, _place(file) - before)

    return timed


def _place(file):
    try:
        return file.tell()
    except OSError:
        # a pipe has no places
        return 0
