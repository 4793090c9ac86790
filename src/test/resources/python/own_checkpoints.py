"""A function of one's own whose checkpoints are counted: own_checkpoints.py SCRIPTS EVENTS RESULTS WAY"""

import multiprocessing
import os
import sys

sys.path.insert(0, sys.argv[1])

import executors
import observe
import observed
import own
import results
import ways

FUNCTION = """
import time
def work(n):
    for turn in range(3):
        until = time.monotonic_ns() + 200_000
        while time.monotonic_ns() < until:
            pass
        checkpoint()
    return n
"""


def noted(kind):
    """How many notes of a kind stand in the rings of all workers."""
    events = observe.events
    count = 0
    for slot in range(1, events.slots):
        place = events.place(slot)
        for record in range(min(events.numbers[place // 8], events.capacity)):
            fields = observe._RECORD.unpack_from(
                events.memory, place + observe._HEAD + record * observe._RECORD.size
            )
            count += fields[-1] == kind
    return count


if __name__ == "__main__":
    for name, text in (("own.txt", FUNCTION), ("function-name.txt", "mine.py")):
        with open(os.path.join(sys.argv[1], name), "w") as file:
            file.write(text)
    observe.observe(sys.argv[2])
    results.open_memory(sys.argv[3], 600, "own-function", [[n] for n in range(4)], print)
    folder, way = os.path.dirname(sys.argv[2]), sys.argv[4]
    ways.Pool = observed.process_pool(multiprocessing.get_context("spawn"), (folder, "own-function"), way, 1)
    ways.ThreadPoolExecutor = executors.ThreadPool
    ways.InterpreterPoolExecutor = lambda workers: executors.interpreter_pool(
        sys.argv[2], folder, "own-function", workers
    )
    where = observed.HERE if way == "pool" else observed.POOLED if way in observed.POOLS else observed.ELSEWHERE
    function = observed.WORKS["own-function", where]
    items = [(n, (n,), b"") for n in range(4)]
    print(getattr(ways, way.replace("-", "_"))(function, items), noted(observe.CHECKPOINT))
