"""Pools of processes whose messages are counted. Apart from messages.py, for what it imports takes memory and time.

What main has in memory each process that it forks is made with, and each that begins anew imports what it needs.
"""

import multiprocessing.pool
import multiprocessing.queues
import pickle
import time
from multiprocessing.pool import mapstar

import observe
import results
from messages import HEAD_OF_MESSAGE, receive_bytes, send_bytes

_now = time.monotonic_ns
_dumps, _loads = pickle.dumps, pickle.loads


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
        send_bytes(connection, message)
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
        task = _loads(receive_bytes(connection))
        return task if task is None else received(task)

    return receive


class _Tasks(multiprocessing.queues.SimpleQueue):
    """What main sends to the workers of a pool."""

    def get(self):
        """In a worker."""
        lock = self._rlock
        lock.acquire()
        try:
            message = receive_bytes(self._reader)
        finally:
            lock.release()
        began = _now()
        loaded = _loads(message)
        observe.worker.came(HEAD_OF_MESSAGE + len(message), _now() - began)
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
            send_bytes(self._writer, message)
        else:
            lock.acquire()
            try:
                began = _now()
                send_bytes(self._writer, message)
            finally:
                lock.release()
        if observe.worker is not None:
            observe.worker.sent(pickled, HEAD_OF_MESSAGE + len(message), _now() - began)
