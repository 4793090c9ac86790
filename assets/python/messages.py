"""Counts what is pickled and written between main and its workers, and how long that takes. For pools and pipes.

Three functions of the standard library, the same in all its versions, are put here with the clock read between their
steps: to wrap what they call would cost each item several times as much.
"""

import multiprocessing.connection
import multiprocessing.queues
import multiprocessing.reduction
import time
from multiprocessing.pool import mapstar

import observe
import results

_now = time.monotonic_ns
_HEAD_OF_MESSAGE = 4
_pickler = multiprocessing.reduction.ForkingPickler
_counting = False


def count():
    """Begins to count what main sends, and what a worker for one item does; one that was forked does already."""
    global _counting
    if _counting:
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
    elif obj is not None:
        # a pool's task: of which list, its place, function and arguments
        _, _, function, arguments, _ = obj
        items = arguments[0][1] if function is mapstar else arguments
        share = len(items)
        for item in items:
            results.sent(item[0], (pickled - began) // share, (ended - pickled) // share)


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


def _get(queue):
    with queue._rlock:
        message = queue._reader.recv_bytes()
    began = _now()
    loaded = _pickler.loads(message)
    if observe.worker is not None:
        observe.worker.came(_HEAD_OF_MESSAGE + len(message), _now() - began)
    return loaded


def _put(queue, obj):
    began = _now()
    message = _pickler.dumps(obj)
    pickled = _now() - began
    if queue._wlock is None:
        began = _now()
        queue._writer.send_bytes(message)
    else:
        with queue._wlock:
            began = _now()
            queue._writer.send_bytes(message)
    if observe.worker is not None:
        observe.worker.sent(pickled, _HEAD_OF_MESSAGE + len(message), _now() - began)


# at once: a pool's worker looks for its queue's functions before it enters
multiprocessing.queues.SimpleQueue.get = _get
multiprocessing.queues.SimpleQueue.put = _put
