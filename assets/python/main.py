"""Runs a list in one of the ways, for the program that started this: see about.py, observe.py, ways.py, work.py."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))



def compile_apart():
    """
    Compiles what is imported next in a process of its own, into the private folder that this lies in: the memory that
    compiling leaves behind would be copied whenever main forks.
    """
    made = os.fork()
    if not made:
        import compileall

        compileall.compile_dir(sys.path[0], maxlevels=0, quiet=2)
        os._exit(0)
    os.waitpid(made, 0)


if __name__ == "__main__":
    # a process that reads a program without the guard anew finds what main compiled
    if hasattr(os, "fork") and not os.path.exists(os.path.join(sys.path[0], "__pycache__")):
        compile_apart()

    import functools
    import json
    import messages
    import multiprocessing
    import signal
    import threading
    import time

    import about
    import anew
    import observe
    import observed
    import own
    import results
    import ways
    import work as works

    THREADS = ("serial", "thread-per-task", "pool")
    EXECUTORS = ("pool", "interpreters")
    #: the list that Python itself makes of the results is to be in the order of the items
    MAPPED = ("process-pool", "chunks")
else:
    import time

    # a process that was made anew begins to read the program
    sys.corewise_reading = time.monotonic_ns()


def run(job, told):
    """Makes ready, waits for the word, runs the list and tells how it ended."""
    folder = os.path.dirname(job["events"])
    if not job.get("guard", True):
        anew.watch(folder, job, told)
    observed.name_semaphores(folder)
    items = [(i, tuple(what), payload(job)) for i, what in enumerate(job["items"])]
    way = job["way"]
    if job.get("observe", True):
        observe.observe(job["events"])
    results.open_memory(job["results"], job["result_bytes"], job["work"], job["items"], told)
    context = multiprocessing.get_context(job.get("method") or None)
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(observed.served(way))
    observed.tell_ends(context.get_start_method(), told)
    ways.workers, ways.chunk = job["workers"], job.get("chunk", 1)
    ways.Thread = observed.TaskThread
    ways.Process = observed.PROCESSES[context.get_start_method()]
    ways.Pool = observed.process_pool(context, (folder, job["work"]), way, ways.chunk)
    ways.Pipe = context.Pipe
    if way in EXECUTORS:
        import executors

        ways.ThreadPoolExecutor = executors.ThreadPool
        path = observe.events.path if observe.events else ""
        ways.InterpreterPoolExecutor = functools.partial(executors.interpreter_pool, path, folder, job["work"])
    if way not in THREADS:
        messages.count()
    where = observed.HERE if way in THREADS else observed.POOLED if way in observed.POOLS else observed.ELSEWHERE
    function = observed.WORKS[job["work"], where]
    works.prepare(job["work"])
    if not results.of_own_function():
        # else each process that is forked would close it and open an empty one in its place
        sys.stdin = None
    else:
        for stream in (sys.stdout, sys.stderr):
            # in whole lines: those of other processes would get between the words of one
            stream.reconfigure(line_buffering=True, write_through=False)
        own.load()

    told({"ready": dict(about.about(), method=context.get_start_method(), core=observe.CORE_TOLD)})
    if read_line() != b"go":
        return
    if way == "process-per-task" and context.get_start_method() == "fork" and hasattr(os, "O_ASYNC"):
        end_when_told_alone()
    else:
        threading.Thread(target=end_when_alone, daemon=True).start()
    if way == "serial":
        observe.enter(observe.MAIN, 0)
    started = time.monotonic_ns()
    told({"started": started})
    observe.main.note(observe.HANDED)
    joined = getattr(ways, way.replace("-", "_"))(function, items)
    observe.main.note(observe.JOINED)
    ended = time.monotonic_ns()
    if way == "serial":
        observe.leave()
    # processes that read the program anew are gone before anyone has looked
    anew.tell(told)
    misplaced = results.misplaced(joined) if way in MAPPED else 0
    told({"ended": ended, "started": started, "total": works.Total.value, "misplaced": misplaced})


_payloads = []
_MOST_AT_ONCE = 1 << 16


def payload(job):
    """What every item has to have sent along: one object, so that main has it once."""
    if not _payloads:
        _payloads.append(bytes(job.get("payload", 0)))
    return _payloads[0]


def take_input():
    """What is told comes through standard input, which is empty from now on: every interpreter has its own way to it."""
    global _orders
    _orders = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)


def read_line():
    """The next line of what is told, from the system itself: a forked child would wait for the lock of a file."""
    line = bytearray()
    while not line.endswith(b"\n"):
        # nobody says more before there is an answer
        more = os.read(_orders, _MOST_AT_ONCE)
        if not more:
            break
        line += more
    return bytes(line).strip()


def end_when_alone():
    """Nobody is there to hear any more, or the run is cancelled: ends everything at once."""
    while os.read(_orders, 1):
        pass
    observed.end_children()
    os._exit(3)


def end_when_told_alone():
    """The same by a signal: main has no second thread, of which Python would look and warn whenever it forks."""
    import fcntl

    def look(*_):
        try:
            end_when_alone()
        except BlockingIOError:
            pass  # somebody is there

    os.set_blocking(_orders, False)
    signal.signal(signal.SIGIO, look)
    fcntl.fcntl(_orders, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(_orders, fcntl.F_SETFL, fcntl.fcntl(_orders, fcntl.F_GETFL) | os.O_ASYNC)
    look()


def main():
    """The whole life of this process."""
    if anew.reading():
        anew.go_on()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(1), "w", encoding="ascii", buffering=1)
    os.dup2(2, 1)
    take_input()
    lock = threading.Lock()

    def told(what):
        with lock:
            out.write(json.dumps(what) + "\n")
            out.flush()

    try:
        run(json.loads(read_line()), told)
    except own.Faulty as faulty:
        told({"faulty": str(faulty)})
        observed.end_children()
        os._exit(1)
    except BaseException:
        anew.tell(told)
        told({"error": own.traced()})
        observed.end_children()
        os._exit(1)


if __name__ == "__main__":
    main()
