"""The ways to run a list as one would write them with nothing observed, timed; for PythonBenchmark.

    bare.py pace NANOS                   the n whose item takes about so long
    bare.py WAY ITEMS N WORKERS METHOD   how long the list took, nanoseconds
"""

import multiprocessing
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import wait

MOST = 64


def primes(n):
    count = 1 if n > 2 else 0
    for candidate in range(3, n, 2):
        divisor = 3
        while divisor * divisor <= candidate and candidate % divisor:
            divisor += 2
        if divisor * divisor > candidate:
            count += 1
    return count


def serial(context, items, workers):
    return [primes(item) for item in items]


def thread_per_task(context, items, workers):
    results = [None] * len(items)

    def put(i, item):
        results[i] = primes(item)

    threads = [threading.Thread(target=put, args=pair) for pair in enumerate(items)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def pool(context, items, workers):
    with ThreadPoolExecutor(workers) as executor:
        return list(executor.map(primes, items))


def send(item, there):
    there.send(primes(item))
    there.close()


def process_per_task(context, items, workers):
    results = [None] * len(items)
    ends = {}

    def join():
        for end in wait(list(ends)):
            i, process = ends.pop(end)
            results[i] = end.recv()
            end.close()
            process.join()

    for i, item in enumerate(items):
        if len(ends) == MOST:
            join()
        here, there = context.Pipe(False)
        process = context.Process(target=send, args=(item, there))
        process.start()
        there.close()
        ends[here] = i, process
    while ends:
        join()
    return results


def process_pool(context, items, workers):
    processes = context.Pool(workers)
    results = processes.map(primes, items, chunksize=1)
    processes.close()
    processes.join()
    return results


def pace(nanos):
    """By doubling, then by halving the distance; the fastest of five looks each."""

    def took(n):
        best = None
        for _ in range(5):
            begun = time.perf_counter_ns()
            primes(n)
            took = time.perf_counter_ns() - begun
            best = took if best is None else min(best, took)
        return best

    most = 4
    while took(most) < nanos:
        most *= 2
    least = most // 2
    while most - least > max(1, least // 100):
        middle = (least + most) // 2
        if took(middle) < nanos:
            least = middle
        else:
            most = middle
    return least


if __name__ == "__main__":
    if sys.argv[1] == "pace":
        print(pace(int(sys.argv[2])))
    else:
        way, count, n, workers, method = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
        context = multiprocessing.get_context(method)
        run = globals()[way.replace("-", "_")]
        begun = time.monotonic_ns()
        run(context, [n] * count, workers)
        print(time.monotonic_ns() - begun)
