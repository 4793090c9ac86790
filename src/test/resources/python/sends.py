"""A list in a pool of processes of which is noted what main sends: sends.py SCRIPTS EVENTS RESULTS WAY ITEMS"""

import multiprocessing
import os
import sys

sys.path.insert(0, sys.argv[1])

import messages
import observe
import observed
import results
import ways

if __name__ == "__main__":
    observe.observe(sys.argv[2])
    numbers = [[100] for _ in range(int(sys.argv[5]))]
    results.open_memory(sys.argv[3], 16, "primes", numbers, print)
    messages.count()
    ways.chunk = 3
    ways.Pool = observed.process_pool(
        multiprocessing.get_context("spawn"), (os.path.dirname(sys.argv[2]), "primes"), sys.argv[4], ways.chunk
    )
    items = [(i, tuple(n), bytes(1000)) for i, n in enumerate(numbers)]
    way = getattr(ways, sys.argv[4].replace("-", "_"))
    print(*way(observed.WORKS["primes", observed.POOLED], items))
