"""Counts what is pickled and written between main and its workers, and how long that takes. For pools, see also pools.py.

What the standard library does for a message is done here with the clock read between its steps: the same locks, the same
bytes, the same calls of the system, in the same order. It is done without the library's many small functions and without
a dictionary of picklers a message, which pays for the readings: a list takes as long as one that nobody observes.
"""

import multiprocessing.connection
import multiprocessing.reduction
import os
import struct
import time

import observe
import results

_now = time.monotonic_ns
_read, _write = os.read, os.write
_LENGTH = struct.Struct("!i")
HEAD_OF_MESSAGE = _LENGTH.size
_pack_length, _unpack_length = _LENGTH.pack, _LENGTH.unpack
#: longer messages are written without being copied, and read piece by piece
_SHORT = 16384
_pickler = multiprocessing.reduction.ForkingPickler
_counting = False


def send_bytes(connection, message):
    if len(message) > _SHORT:
        connection._send_bytes(message)
        return
    whole = _pack_length(len(message)) + message
    written = _write(connection._handle, whole)
    if written < len(whole):
        connection._send(memoryview(whole)[written:])


def receive_bytes(connection):
    handle = connection._handle
    if handle is None:
        raise OSError("handle is closed")
    head = _read(handle, HEAD_OF_MESSAGE)
    if len(head) < HEAD_OF_MESSAGE:
        if not head:
            raise EOFError
        head += connection._recv(HEAD_OF_MESSAGE - len(head)).getvalue()
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
    send_bytes = multiprocessing.connection.PipeConnection._send_bytes
    receive_bytes = multiprocessing.connection.PipeConnection.recv_bytes


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
        observe.worker.sent(pickled - began, HEAD_OF_MESSAGE + len(message), ended - pickled)


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
