"""What is computed for each item, as in Java, bit for bit.

Each function takes what its item is and `checkpoint`, which it calls after every 0.1 to 0.2 ms of work, but for the last
time, when its end is noted instead, with how far the item is, in thousandths. Nothing is counted inside the loops that a loop without a checkpoint would not have to do.
"""

import struct
import threading
import time
from math import sqrt

import own

LEFT, RIGHT, BOTTOM, TOP = -2.2, 0.8, -1.125, 1.125

#: the module, where it is needed: each process that main forks is made with all that main has, and this is much
hashlib = None


def prepare(name):
    """Imports what a work needs, before its items are timed."""
    global hashlib
    if name == "sha256":
        import hashlib


def primes(n, checkpoint):
    """Counts the primes below n by trial division."""
    if n < 0:
        raise ValueError("there are no primes below %d to be counted" % n)
    count = 1 if n > 2 else 0
    start, reach = 3, 1000
    while start < n:
        stop = start + reach
        if stop > n:
            stop = n
        for candidate in range(start, stop, 2):
            divisor = 3
            while divisor * divisor <= candidate and candidate % divisor:
                divisor += 2
            if divisor * divisor > candidate:
                count += 1
        start = stop if (stop - start) % 2 == 0 else stop + 1
        if start >= n:
            break
        # a candidate takes about a twelfth of its root in divisions, and half a microsecond at least
        reach = 2 * max(1, 8000 // (16 + int(sqrt(start)) // 3))
        share = start / n
        # its power of 1.45 to within three thousandths, in a fraction of the time
        checkpoint(int(share * (1100 * sqrt(share) - 100 * share)))
    return count


def mandelbrot(first_row, rows, width, height, limit, checkpoint):
    """How many iterations each pixel of a band of rows takes, row after row."""
    pixels = []
    units = 0
    for y in range(first_row, first_row + rows):
        imaginary = TOP - (TOP - BOTTOM) * (y + 0.5) / height
        for left in range(0, width, 4):
            for column in range(left, min(width, left + 4)):
                real = LEFT + (RIGHT - LEFT) * (column + 0.5) / width
                x = y_ = xx = yy = 0.0
                done = 0
                while done < limit:
                    stop = min(limit, done + 1024)
                    while done < stop and xx + yy <= 4:
                        y_ = 2 * x * y_ + imaginary
                        x = xx - yy + real
                        xx = x * x
                        yy = y_ * y_
                        done += 1
                    if xx + yy > 4:
                        break
                    if stop < limit:
                        checkpoint(1000 * len(pixels) // (rows * width))
                pixels.append(done)
                units += done + 4
            if units >= 1024:
                checkpoint(1000 * len(pixels) // (rows * width))
                units = 0
    return pixels


def sha256(seed, rounds, checkpoint):
    """A chain of SHA-256 digests, each of the one before; the last one in hexadecimal digits."""
    link = bytes.fromhex(seed)
    digest = hashlib.sha256
    done = 0
    while done < rounds:
        stop = min(rounds, done + 256)
        for _ in range(done, stop):
            link = digest(link).digest()
        done = stop
        checkpoint(1000 * done // rounds)
    return link.hex()


def wait(micros, checkpoint):
    """Blocks without computing; the result is how long it was to be."""
    checkpoint(0)
    time.sleep(micros / 1e6)
    checkpoint(1000)
    return micros


class Total:
    """The one variable that all items of a run share, as far as they share memory."""

    value = 0
    lock = threading.Lock()


def shared_total(additions, checkpoint):
    """Adds ones to the one variable: reads, adds, writes."""
    done = 0
    while done < additions:
        stop = min(additions, done + 2048)
        for _ in range(done, stop):
            Total.value += 1
        done = stop
        checkpoint(1000 * done // additions)
    return additions


def shared_total_lock(additions, checkpoint):
    """The same, each addition under a lock."""
    lock = Total.lock
    done = 0
    while done < additions:
        stop = min(additions, done + 1024)
        for _ in range(done, stop):
            with lock:
                Total.value += 1
        done = stop
        checkpoint(1000 * done // additions)
    return additions


FUNCTIONS = {
    "primes": primes,
    "mandelbrot": mandelbrot,
    "sha256": sha256,
    "wait": wait,
    "shared-total": shared_total,
    "shared-total-lock": shared_total_lock,
    "own-function": own.work,
}


def encode(name, item, value):
    """A result as the bytes that the window's Java knows: a letter for its kind, then its value, big-endian."""
    if name == "own-function":
        return b"T" + own.shown(value)
    if name == "mandelbrot":
        return struct.pack(">ci%di" % len(value), b"B", item[2], *value)
    if isinstance(value, str):
        return b"T" + value.encode("utf-8")
    return struct.pack(">cq", b"N", value)
