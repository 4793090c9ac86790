"""The results that main has, in memory that the program that started Python reads. One process: main."""

import mmap
import struct
import time

import observe
import own
import work as works

#: before a result, by eight bytes: how long it is, when it came, how long its item was pickled and written
_LENGTH, _CAME, _PICKLED, _WRITTEN = 0, 1, 2, 3
_WORD = 8
_HEAD = 4 * _WORD
FAILED = -2
#: a number, as works.encode has it
_NUMBER = struct.Struct(">cq")

_memory = None
_words = None
_fence = observe.Fence()
_place = _places = 0
_now = time.monotonic_ns
#: whether a number is kept as one
_numbers = False
_name = ""
_items = ()
_tell = print


def open_memory(path, result_bytes, name, items, tell):
    """
    :param result_bytes: the most that a result takes
    :param items: what the function takes for each item
    :param tell: tells the program that started Python an object
    """
    global _memory, _words, _place, _places, _numbers, _name, _items, _tell
    with open(path, "r+b") as file:
        _memory = mmap.mmap(file.fileno(), 0)
    # in one piece each: half a length is never seen
    _words = memoryview(_memory).cast("q")
    _place = _HEAD + result_bytes
    _places = _place // _WORD
    _numbers = name != "own-function" and result_bytes >= _NUMBER.size
    _name, _items, _tell = name, items, tell


def of_own_function():
    """Whether the results are what a learner's function returns."""
    return _name == "own-function"


def came(number):
    """What a worker in another process, or interpreter, sent for an item is here."""
    _words[number * _places + _CAME] = _now()


def sent(number, pickled, written):
    """Main took so long, in nanoseconds, to pickle an item for its worker, and to write it."""
    at = number * _places
    _words[at + _PICKLED] = pickled
    _words[at + _WRITTEN] = written


def keep_own(number, sent):
    """Main has what a learner's function returned for an item; gives it, or None where it is of no use."""
    try:
        value = own.unpacked(sent)
        keep(number, value)
        return value
    except BaseException as problem:
        failed(number, own.explained(problem))
        return None


def keep(number, value):
    """Main has the result of an item."""
    at = number * _place + _HEAD
    if _numbers and value.__class__ is int:
        _NUMBER.pack_into(_memory, at, b"N", value)
        _tell_length(number, _NUMBER.size)
        return
    encoded = works.encode(_name, _items[number], value)
    if len(encoded) > _place - _HEAD:
        raise ValueError("a result of %d bytes has no room" % len(encoded))
    _memory[at : at + len(encoded)] = encoded
    _tell_length(number, len(encoded))


def receiver(keep_other, chunk, come):
    """
    What is done with each result that a pool's worker sent; gives it as the list gets it.

    :param keep_other: keeps the result of an item that is no number, and gives what the list gets
    :param chunk: how many items a result is of, at most
    :param come: is told the number of each item where they come one by one; None where they come in lists
    """
    words, memory, place, places, pack = _words, _memory, _place, _places, _NUMBER.pack_into
    numbers, tell_length, size = _numbers, _tell_length, _NUMBER.size

    def received(result):
        now = _now()
        job, index, (well, values) = result
        if not well:
            return result
        if come:
            come(index)
            values = [values]
        number = index * chunk
        for i, value in enumerate(values, number):
            words[i * places + _CAME] = now
            if numbers and value.__class__ is int:
                pack(memory, i * place + _HEAD, b"N", value)
                tell_length(i, size)
            else:
                values[i - number] = keep_other(i, value)
        return (job, index, (True, values[0])) if come else result

    return received


def _tell_length(number, length):
    if not observe.IN_ORDER:
        _fence()
    _words[number * _places + _LENGTH] = length


def misplaced(values):
    """How many of these, the list that the program made, are not the results of the items at their places."""
    if of_own_function():
        # how a learner's value shows itself may be slow, and another the second time
        return 0
    return sum(value is not None and not _result_of(number, value) for number, value in enumerate(values))


def _result_of(number, value):
    encoded = works.encode(_name, _items[number], value)
    at = number * _place + _HEAD
    length = _words[number * _places + _LENGTH]
    return _memory[at : at + max(0, length)] == encoded


def failed(number, text):
    """An item has none."""
    _tell({"failed": [number, text]})
    _tell_length(number, FAILED)
