"""Notes what workers do into memory that all of them and the program that started Python share.

A note takes less than a microsecond and is a record of 40 bytes in the worker's own ring; nothing is written to a file
or a pipe while the list is worked on. The processor and the run queue are asked for by calls that keep the interpreter's
lock, for giving it away would change what is observed.
"""

import ctypes
import mmap
import os
import signal
import struct
import sys
import threading
import time

MAIN, THREAD, PROCESS, INTERPRETER = 1, 2, 3, 4
OPEN, BEGIN, CHECKPOINT, END, FAIL = 1, 2, 3, 4, 5
HANDED, JOINED, CLOSE = 8, 9, 10
STARTING, STARTED = 12, 13
NO_ITEM = -1
UNKNOWN = -1

_HEAD = 128
#: the place of the first worker, after that of main
_FIRST_WORKER = 1
#: in a worker's head, by eight bytes: what came and went, when it began to read the program, and what that took
_BYTES_IN, _BYTES_OUT, _READING, _PICKLING, _WRITING = 6, 7, 8, 9, 10
_WHO = struct.Struct("<iiii")
_RECORD = struct.Struct("<qqqqihh")
#: a worker has nothing to show for its time when this much of it has passed since it was heard last, nanoseconds; where
#: its own time is told finely, when it ran so much less than that, or it is this much more than it usually runs
_SUSPICIOUS = 300_000
_AWAY = 15_000
_FINE = hasattr(time, "thread_time_ns") and time.get_clock_info("thread_time").resolution < 1e-6
#: a thread likes to lose its core when it asks for its times: what takes longer is asked for again
_UNDISTURBED = 100_000
_ATTEMPTS = 3
#: what an item has done is told in a note's lower bits, above them when its thread came back to its core
_DONE_BITS = 16
_ASK_READY = 100_000
#: so many places of a ring are left to begins and ends when it fills up: no task is lost for want of room
_RESERVED = 8
#: a worker whose last item took less is not asked before the next: that would take longer than the item
_SHORT = 50_000

_monotonic = time.monotonic_ns
_native_thread = getattr(threading, "get_native_id", lambda: 0)
_ran = getattr(time, "thread_time_ns", lambda: UNKNOWN)


def _call(name, argument_types=(), result_type=ctypes.c_int):
    """A function of the C library that keeps the interpreter's lock, or None. Prepared once, for forked workers too."""
    if os.name == "nt":
        return None
    try:
        call = getattr(ctypes.PyDLL(None), name)
    except (OSError, AttributeError, TypeError):
        return None
    call.argtypes, call.restype = argument_types, result_type
    return call


_pread = _call("pread", (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_long), ctypes.c_ssize_t)
_prctl = _call("prctl", (ctypes.c_int,) + 4 * (ctypes.c_ulong,)) if sys.platform.startswith("linux") else None
#: plain numbers: to turn others into them would cost each child some microseconds
_END_WITH_PARENT, _KILL = 1, int(getattr(signal, "SIGKILL", 9))
_LONGEST_ACCOUNT = 96
_Account = ctypes.c_char * _LONGEST_ACCOUNT


def _processor_call():
    """The call that tells the logical processor of the calling thread, or None where there is none."""
    try:
        call = ctypes.PyDLL("kernel32").GetCurrentProcessorNumber if os.name == "nt" else _call("sched_getcpu")
        return call if call is not None and call() >= 0 else None
    except (OSError, AttributeError):
        return None


_processor = _processor_call()
if _processor is None:

    def _processor():
        return UNKNOWN


#: whether the processor that a worker is on is told here
CORE_TOLD = _processor() >= 0


def _stores_are_seen_in_order():
    """Whether what is written first is seen first by others, as on x86, without anything being done for it."""
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return machine.lower() in ("x86_64", "amd64", "i386", "i486", "i586", "i686", "x86")


IN_ORDER = _stores_are_seen_in_order()


class Fence:
    """Has others see what was written before it before what is written after it. Thread-safe.

    Python has no such thing. A lock that is let go and then taken is one: letting go comes after all that was written
    before, taking comes before all that is written next, and the two keep their order.
    """

    def __init__(self):
        self._lock = threading.Lock()

    def __call__(self):
        with self._lock:
            pass
        with self._lock:
            pass


class _ReadyTime:
    """How long a thread stood ready without a core so far, as the system counts it: its run-queue wait."""

    def __init__(self):
        self._file = None
        #: what it had run when it came to its core, or somewhat more, as of the last answer
        self.ran_before = UNKNOWN
        self._text = _Account()
        self._place = ctypes.addressof(self._text)

    def open(self):
        """For the calling thread."""
        self._file = UNKNOWN
        if _pread is not None:
            try:
                self._file = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
            except OSError:
                pass  # not told here

    def nanos(self):
        """Nanoseconds, or UNKNOWN."""
        if self._file is None:
            self.open()
        return self.nanos_if_open()

    def nanos_if_open(self):
        """The same without the cost of opening: UNKNOWN as long as nobody had to know."""
        if self._file is None or self._file < 0:
            return UNKNOWN
        length = _pread(self._file, self._place, _LONGEST_ACCOUNT - 1, 0)
        if length <= 0:
            return UNKNOWN
        ran, waited, _ = self._text.raw[:length].split()
        self.ran_before = int(ran)
        return int(waited)

    def close(self):
        if self._file is not None and self._file >= 0:
            os.close(self._file)
        self._file = None


class Events:
    """The shared memory, as the program that started Python has laid it out."""

    def __init__(self, path):
        self.path = path
        with open(path, "r+b") as file:
            self.memory = mmap.mmap(file.fileno(), 0)
        magic, version, self.slots, self.capacity = struct.unpack_from("<4siii", self.memory)
        if magic != b"CWEV" or version != 1:
            raise ValueError("the memory for what is observed has another form")
        self.numbers = memoryview(self.memory).cast("q")

    def place(self, slot):
        return _HEAD + slot * (_HEAD + self.capacity * _RECORD.size)


class _Silent:
    """Where nothing is observed: beyond the memory there is, or to measure what observing costs."""

    def note(self, kind, item=NO_ITEM, done=0):
        pass

    def begin(self, item):
        pass

    def checkpoint(self, done):
        pass

    def end(self, kind):
        pass

    def came(self, amount, unpickled):
        pass

    def sent(self, pickled, amount, written):
        pass

    def close(self):
        pass


class Recorder:
    """What one worker notes. Belongs to one thread, which opens it; made before a fork it costs a child nothing."""

    def __init__(self, events):
        self._ready = ready = _ReadyTime()
        memory, numbers, size, pack = events.memory, events.numbers, _RECORD.size, _RECORD.pack_into
        capacity = events.capacity
        mask = capacity - 1
        first = records = written = free = last = begun = into = 0
        out = pickling = writing = 0
        current = NO_ITEM
        short = False
        last_ran = UNKNOWN
        #: after more time than this it is asked what a thread did in it
        usual = _SUSPICIOUS
        in_order, fence = IN_ORDER, Fence()

        def open_slot(slot, kind, number, at_once=True, reading=0):
            """With at_once it is asked now how long the thread stood ready, else when that has to be known."""
            nonlocal first, records, written, free, into
            place = events.place(slot)
            first, records = place // 8, place + _HEAD
            _WHO.pack_into(memory, place + 24, os.getpid(), _native_thread(), kind, number)
            # main counts what it sends with a process's making
            into = numbers[first + _BYTES_IN]
            numbers[first + _READING] = reading
            written = numbers[first]
            free = capacity - (written - numbers[first + 1])
            if at_once:
                ready.open()
            note(OPEN)

        def came(amount, unpickled):
            """Counts a message of so many bytes that came, and how many nanoseconds it took to unpickle."""
            nonlocal into, pickling
            into += amount
            pickling += unpickled
            numbers[first + _BYTES_IN] = into
            numbers[first + _PICKLING] = pickling

        def sent(pickled, amount, written):
            """The same of one that went: to pickle, bytes, to write."""
            nonlocal out, pickling, writing
            out += amount
            pickling += pickled
            writing += written
            numbers[first + _BYTES_OUT] = out
            numbers[first + _PICKLING] = pickling
            numbers[first + _WRITING] = writing

        def write(now, ran, waited, done, item, kind):
            nonlocal written, free, last, last_ran
            last, last_ran = now, ran
            least = _RESERVED if kind == CHECKPOINT else 0
            if free <= least:
                free = capacity - (written - numbers[first + 1])
                if free <= least:
                    numbers[first + 2] += 1
                    return
            pack(memory, records + (written & mask) * size, now, ran, waited, done, item, _processor(), kind)
            if not in_order:
                fence()
            written += 1
            free -= 1
            numbers[first] = written

        def note(kind):
            write(_monotonic(), _ran(), ready.nanos_if_open(), 0, NO_ITEM, kind)

        def moment(kind, item, done):
            write(_monotonic(), UNKNOWN, UNKNOWN, done, item, kind)

        def begin(item):
            nonlocal current, begun
            current = item
            begun = now = _monotonic()
            waited = UNKNOWN if short or now - last < _ASK_READY else ready.nanos_if_open()
            write(now, UNKNOWN if short else _ran(), waited, 0, item, BEGIN)

        def explain(now, done, kind):
            back = 0
            for attempt in range(_ATTEMPTS):
                before = now
                # in this order: asking for what it ran has the system count it up to now, also for the next attempt
                waited = ready.nanos()
                ran = _ran()
                now = _monotonic()
                if now - before < _UNDISTURBED:
                    if attempt == 0 and waited >= 0 and 0 <= ready.ran_before <= ran:
                        back = ran - ready.ran_before + 1
                    break
            write(now, ran, waited, back << _DONE_BITS | done, current, kind)

        def checkpoint(done):
            nonlocal written, free, last, last_ran, usual
            now = _monotonic()
            gap = now - last
            if gap > usual or free <= _RESERVED:
                before = last_ran
                explain(now, done, CHECKPOINT)
                worked = last_ran - before
            elif _FINE:
                ran = _ran()
                worked = ran - last_ran
                waited = ready.nanos() if last_ran >= 0 and gap - worked > _AWAY else UNKNOWN
                pack(memory, records + (written & mask) * size, now, ran, waited, done, current, _processor(), CHECKPOINT)
                if not in_order:
                    fence()
                written += 1
                free -= 1
                numbers[first] = written
                last, last_ran = now, ran
            else:
                write(now, UNKNOWN, UNKNOWN, done, current, CHECKPOINT)
                return
            if _FINE and 0 < worked < _SUSPICIOUS:
                usual += (_AWAY + worked + (worked >> 3) - usual) >> 3

        def end(kind):
            nonlocal short
            now = _monotonic()
            gap = now - last
            short = now - begun < _SHORT
            if gap > usual:
                explain(now, 0, kind)
            elif short or not _FINE:
                write(now, UNKNOWN, UNKNOWN, 0, current, kind)
            else:
                ran = _ran()
                waited = ready.nanos() if last_ran >= 0 and gap - ran + last_ran > _AWAY else UNKNOWN
                write(now, ran, waited, 0, current, kind)

        self.note, self.moment = note, moment
        self.begin, self.checkpoint, self.end = begin, checkpoint, end
        self.open, self.came, self.sent = open_slot, came, sent

    def close(self):
        self.note(CLOSE)
        self._ready.close()


class Guarded:
    """A recorder that several threads of main share, one at a time. What they do is told by when, not by how long."""

    def __init__(self, recorder):
        self._moment = recorder.moment
        self._lock = threading.Lock()

    def note(self, kind, item=NO_ITEM, done=0):
        with self._lock:
            self._moment(kind, item, done)


#: of this process: where is noted, None where nothing is
events = None
#: main's own
main = _Silent()
#: main's process, which workers that are forked from it know; 0 in those that are made anew
_main_process = 0
#: in a worker process, or interpreter, its recorder; None in main
worker = None
#: where it forks: what main has ready for a child's only worker
_of_child = None
#: in an interpreter the system's number of the thread that works for it; None elsewhere
_of_interpreter = None
_here = threading.local()
_claims = 0
_claiming = threading.Lock()
#: what a worker in another process came with
_SILENT = _Silent()


def observe(path):
    """Main begins to note."""
    global events, main, _of_child, _main_process
    _main_process = os.getpid()
    events = Events(path)
    recorder = Recorder(events)
    recorder.open(0, MAIN, 0)
    main = Guarded(recorder)
    _of_child = Recorder(events)


def attach(path):
    """A worker process, or an interpreter, begins to note; one that was forked can already."""
    global events
    if path and events is None:
        events = Events(path)


def end_with_parent():
    """
    Has the system end this worker process when its parent is gone, and leaves Ctrl-C to main.

    :return: whether its parent is known to be main, and the system takes care
    """
    if not _main_process:
        # one that was forked from main does so already
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _prctl is not None:
        _prctl(_END_WITH_PARENT, _KILL, 0, 0, 0)
    if _main_process and os.getppid() != _main_process:
        # main was gone before the system could be asked
        os._exit(1)
    return _prctl is not None and _main_process


def enter(kind, number, computes=False):
    """
    The calling thread is a worker from now on.

    :param computes: it was made for one item that never waits: if it was forked too, the time that it stood ready since
        its birth is asked for only where something has to be explained
    """
    global worker, _of_interpreter
    recorder = _SILENT
    if events is not None and 0 <= number < events.slots - _FIRST_WORKER:
        made = _of_child if kind == PROCESS else None
        recorder = made or Recorder(events)
        reading = 0 if made else getattr(sys, "corewise_reading", 0)
        recorder.open(_FIRST_WORKER + number, kind, number, made is None or not computes, reading)
    _here.recorder = recorder
    if kind in (PROCESS, INTERPRETER):
        worker = recorder
    if kind == INTERPRETER:
        # it is entered anew for each call, and keeps nothing by thread from one to the next
        _of_interpreter = _native_thread()


def sent_with(number, amount):
    """Main sends so many bytes to a worker with its making."""
    if events is not None and 0 <= number < events.slots - _FIRST_WORKER:
        events.numbers[events.place(_FIRST_WORKER + number) // 8 + _BYTES_IN] += amount


def leave():
    """The calling thread is a worker no more."""
    recorder().close()
    _here.recorder = _SILENT


def recorder():
    """That of the calling thread."""
    found = getattr(_here, "recorder", None)
    if found is None and _of_interpreter is not None and _of_interpreter == _native_thread():
        return worker
    return found or _SILENT


def next_number():
    """The next number of a worker in this process, from 0."""
    global _claims
    with _claiming:
        _claims += 1
        return _claims - 1


def claim_number(folder):
    """The next number of a worker among all processes of the run, from 0: the first that nobody has taken."""
    number = 0
    while True:
        try:
            os.close(os.open(os.path.join(folder, "worker-%d" % number), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return number
        except FileExistsError:
            number += 1
