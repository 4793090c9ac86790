"""The results that main has, in memory that the program that started Python reads. One process: main."""

import mmap

import observe
import own
import work as works

_LENGTH = 8
FAILED = -2

_memory = None
_lengths = None
_fence = observe.Fence()
_place = 0
_name = ""
_items = ()
_tell = print


def open_memory(path, result_bytes, name, items, tell):
    """
    :param result_bytes: the most that a result takes
    :param items: what the function takes for each item
    :param tell: tells the program that started Python an object
    """
    global _memory, _lengths, _place, _name, _items, _tell
    with open(path, "r+b") as file:
        _memory = mmap.mmap(file.fileno(), 0)
    # in one piece each: half a length is never seen
    _lengths = memoryview(_memory).cast("q")
    _place = _LENGTH + result_bytes
    _name, _items, _tell = name, items, tell


def of_own_function():
    """Whether the results are what a learner's function returns."""
    return _name == "own-function"


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
    encoded = works.encode(_name, _items[number], value)
    at = number * _place
    if len(encoded) > _place - _LENGTH:
        raise ValueError("a result of %d bytes has no room" % len(encoded))
    _memory[at + _LENGTH : at + _LENGTH + len(encoded)] = encoded
    _tell_length(number, len(encoded))


def _tell_length(number, length):
    if not observe.IN_ORDER:
        _fence()
    _lengths[number * _place // _LENGTH] = length


def misplaced(values):
    """How many of these, the list that the program made, are not the results of the items at their places."""
    if of_own_function():
        # how a learner's value shows itself may be slow, and another the second time
        return 0
    return sum(value is not None and not _result_of(number, value) for number, value in enumerate(values))


def _result_of(number, value):
    encoded = works.encode(_name, _items[number], value)
    at = number * _place
    length = _lengths[at // _LENGTH]
    return _memory[at + _LENGTH : at + _LENGTH + max(0, length)] == encoded


def failed(number, text):
    """An item has none."""
    _tell({"failed": [number, text]})
    _tell_length(number, FAILED)
