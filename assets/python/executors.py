"""Pools of threads and of interpreters that note when they work. Apart from observed.py, for it takes memory.

What main has in memory each process that it forks is made with.
"""

import concurrent.futures
import functools
import os

import observe
import work as works


class ThreadPool(concurrent.futures.ThreadPoolExecutor):
    """A pool of threads of which is noted when main takes a result."""

    def __init__(self, workers):
        super().__init__(workers, initializer=_enter_thread)

    def submit(self, work, item):
        return _noting(super().submit(work, item), item[0])


def _noting(future, number):
    future.result = functools.partial(_taken, future.result, number)
    return future


def _taken(result, number):
    value = result()
    observe.main.note(observe.JOINED, number)
    return value


def _enter_thread():
    observe.enter(observe.THREAD, observe.next_number())


#: in an interpreter that has nothing yet: it knows neither where the program is nor that it is one
_ENTER = "import sys; sys.path.insert(0, %r); import executors; executors.enter_interpreter(%r, %r, %r)"


def interpreter_pool(path, folder, work, workers):
    here = os.path.dirname(os.path.abspath(__file__))
    executor = concurrent.futures.InterpreterPoolExecutor(
        workers, initializer=exec, initargs=(_ENTER % (here, path, folder, work),)
    )
    hand = executor.submit
    executor.submit = lambda work, item: _noting(hand(work, item), item[0])
    return executor


def enter_interpreter(path, folder, work):
    works.prepare(work)
    observe.attach(path)
    observe.enter(observe.INTERPRETER, observe.claim_number(folder))
