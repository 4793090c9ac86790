"""Threads, processes and pools that note when they are made and when they work; else they are the standard ones.

An item of the list is its number, what its function takes, and what has to be sent along. It is of no class of its own:
objects of one take twice as long to pickle as a short item does to compute.
"""

import collections
import copyreg
import functools
import importlib
import multiprocessing
import multiprocessing.context
import multiprocessing.process
import multiprocessing.reduction
import multiprocessing.util
import os
import sys
import threading
import time

import messages
import observe
import own
import results
import work as works


class Failed:
    """What became of an item that has no result."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text


class Sent:
    """A result on its way to main: tells when it is there."""

    __slots__ = ("number", "value")

    def __init__(self, number, value):
        self.number = number
        self.value = value

    def __reduce__(self):
        return arrived, (self.number, self.value)


def arrived(number, value):
    """In main: a result is here. Gives what the list gets."""
    results.came(number)
    return keep(number, value)


# sent as a number of two bytes in place of a name that would be looked up for every result
copyreg.add_extension(__name__, "arrived", 240)
# told to the pickler itself, which else looks in two other places first
multiprocessing.reduction.ForkingPickler.register(Sent, Sent.__reduce__)

#: the numbers of what has arrived from a pool, in this order, and was not taken yet where it is taken one by one
_come = collections.deque()


def keep(number, value):
    if isinstance(value, Failed):
        results.failed(number, value.text)
        return None
    if results.of_own_function():
        return results.keep_own(number, value)
    results.keep(number, value)
    return value


def _alone(_, value):
    return value


#: where the function runs: in main, in what was made for one item, in a pool of processes, which itself knows the item
HERE, ELSEWHERE, POOLED = "here", "elsewhere", "pooled"
POOLS = ("process-pool", "chunks", "imap-unordered")
#: what is given for a result there
_GIVEN = {HERE: keep, ELSEWHERE: Sent, POOLED: _alone}


def _work(name, where):
    """The function on an item, with what is noted around it; one of this module, to be pickled by its name."""
    given = _GIVEN[where]
    remote = where != HERE
    function = works.FUNCTIONS[name]
    of_own = name == "own-function"

    def work(item):
        number, arguments, _ = item
        recorder = observe.worker or observe.recorder()
        recorder.begin(number)
        try:
            value = function(*arguments, recorder.checkpoint)
        except BaseException as problem:
            recorder.end(observe.FAIL)
            value = Failed(own.explained(problem) if of_own else own.traced())
        else:
            recorder.end(observe.END)
            if of_own and remote:
                value = _packed(value)
        return given(number, value)

    work.computes = name not in ("own-function", "wait")
    work.of = name
    work.__name__ = work.__qualname__ = name.replace("-", "_") + "_" + where
    globals()[work.__name__] = work
    return work


def _packed(value):
    try:
        return own.packed(value)
    except BaseException as problem:
        return Failed("The result cannot be sent to another process.\n" + own.explained(problem))


WORKS = {(name, where): _work(name, where) for name in works.FUNCTIONS for where in _GIVEN}


class TaskThread(threading.Thread):
    """A thread for one item."""

    def __init__(self, target, args):
        super().__init__(target=target, args=args)
        self._item = args[1][0]

    def start(self):
        observe.main.note(observe.STARTING, self._item)
        super().start()
        observe.main.note(observe.STARTED, self._item)

    def join(self, timeout=None):
        super().join(timeout)
        # the thread itself put the result into the list; main can count on it from here on
        observe.main.note(observe.JOINED, self._item)

    def run(self):
        observe.enter(observe.THREAD, self._item)
        try:
            super().run()
        finally:
            observe.leave()


class _TaskProcess:
    """A process for one item."""

    def __init__(self, target, args):
        super().__init__(target=target, args=args)
        work, item, _ = args
        self.number, self._computes, self._work = item[0], work.computes, work.of
        self._events = observe.events.path if observe.events else ""

    def start(self):
        observe.main.note(observe.STARTING, self.number)
        super().start()
        observe.main.note(observe.STARTED, self.number)

    def run(self):
        _end_with_main()
        if not observe.events:
            works.prepare(self._work)
            observe.attach(self._events)
            messages.count()
        observe.enter(observe.PROCESS, self.number, self._computes)
        try:
            super().run()
        finally:
            observe.leave()


class SpawnedProcess(_TaskProcess, multiprocessing.context.SpawnProcess):
    """One that reads the script anew."""


PROCESSES = {"spawn": SpawnedProcess}

if "fork" in multiprocessing.get_all_start_methods():

    class ForkedProcess(_TaskProcess, multiprocessing.context.ForkProcess):
        """One that begins as a copy of main."""

    PROCESSES["fork"] = ForkedProcess

if "forkserver" in multiprocessing.get_all_start_methods():

    class ServedProcess(_TaskProcess, multiprocessing.context.ForkServerProcess):
        """One that begins as a copy of a process that has nothing yet."""

    PROCESSES["forkserver"] = ServedProcess


def served(way):
    """
    The modules that the server of processes is to have before it makes one, as it has all that a script imports at its
    top: else each process would read them anew.
    """
    return ["__main__", __name__] + (["pools"] if way in POOLS else [])


def _end_with_main():
    """Has this worker process end when main is gone, also where another process made it, or where main is gone already."""
    if observe.end_with_parent():
        return
    main = multiprocessing.parent_process()
    if main is not None and main.pid != os.getppid():
        threading.Thread(target=_end_after, args=(main,), daemon=True).start()


def _end_after(main):
    main.join()
    os._exit(1)


def process_pool(context, place, way, chunk):
    """
    What makes a pool of processes for one of the POOLS.

    :param place: the folder of the run, and what is computed in it
    """
    import pools

    path = observe.events.path if observe.events else ""
    received = results.receiver(
        keep, chunk if way == "chunks" else 1, _come.append if way == "imap-unordered" else None
    )
    return functools.partial(_pool, pools.Pool, context, (path,) + place, received)


def _pool(make, context, place, received, workers):
    observe.main.note(observe.STARTING)
    pool = make(received, workers, _enter_process, place, context=context.get_context())
    observe.main.note(observe.STARTED)
    in_any_order = pool.imap_unordered
    pool.imap_unordered = lambda work, items: _taking(in_any_order(work, items))
    return pool


def _taking(coming):
    for value in coming:
        observe.main.note(observe.JOINED, _come.popleft())
        yield value


def _enter_process(path, folder, work):
    _end_with_main()
    works.prepare(work)
    observe.attach(path)
    observe.enter(observe.PROCESS, observe.claim_number(folder))
    multiprocessing.util.Finalize(None, observe.leave, exitpriority=10)


def tell_ends(method, told):
    """Has main tell of each worker process that ended not well, and with what, as soon as it takes notice."""
    name = {"spawn": "spawn_win32" if os.name == "nt" else "spawn_posix"}.get(method, method)
    popen = importlib.import_module("multiprocessing.popen_" + name).Popen

    def put(self, attribute, value):
        object.__setattr__(self, attribute, value)
        if attribute == "returncode" and value and not _ending:
            told({"gone": {"process": self.pid, "code": value}})

    # not around its poll: main asks each living process whenever it makes another
    popen.__setattr__ = put


_ending = False


def _not_any_more(process):
    """Instead of starting a process."""


def name_semaphores(folder):
    """
    Lets those of this process and of all that it starts be known by the folder's name: Python's tracker deletes what it
    was told of, and a process that is killed while it makes one tells nobody. Linux alone has room for such a name.
    """
    if sys.platform == "linux":
        multiprocessing.current_process()._config["semprefix"] = "/" + os.path.basename(folder)


def end_children():
    """Ends every worker process at once, and takes notice of their ends, which nobody would after main."""
    global _ending
    _ending = True
    # a pool would make another in the place of each, and hand it an item
    multiprocessing.process.BaseProcess.start = _not_any_more
    children = multiprocessing.active_children()
    for child in children:
        try:
            os.kill(child.pid, 9 if os.name != "nt" else 15)
        except OSError:
            pass
    given_up = time.monotonic() + 0.05
    for child in children:
        child.join(max(0, given_up - time.monotonic()))
