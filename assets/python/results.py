"""The results that main has, in memory that the program that started Python reads. One process: main."""

import mmap
import struct

import own
import work as works

_LENGTH = struct.Struct("<q")
FAILED = -2

_memory = None
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
    global _memory, _place, _name, _items, _tell
    with open(path, "r+b") as file:
        _memory = mmap.mmap(file.fileno(), 0)
    _place = _LENGTH.size + result_bytes
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
    if len(encoded) > _place - _LENGTH.size:
        raise ValueError("a result of %d bytes has no room" % len(encoded))
    _memory[at + _LENGTH.size : at + _LENGTH.size + len(encoded)] = encoded
    _LENGTH.pack_into(_memory, at, len(encoded))


def misplaced(values):
    """How many of these, the list that the program made, are not the results of the items at their places."""
    if of_own_function():
        # how a learner's value shows itself may be slow, and another the second time
        return 0
    return sum(value is not None and not _result_of(number, value) for number, value in enumerate(values))


def _result_of(number, value):
    encoded = works.encode(_name, _items[number], value)
    at = number * _place
    length = _LENGTH.unpack_from(_memory, at)[0]
    return _memory[at + _LENGTH.size : at + _LENGTH.size + max(0, length)] == encoded


def failed(number, text):
    """An item has none."""
    _tell({"failed": [number, text]})
    _LENGTH.pack_into(_memory, number * _place, FAILED)
