"""The ways to run a list, as one would write them. `work` is the function, `items` is the list."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe, Pool, Process
from multiprocessing.connection import wait
from threading import Thread

MOST_PROCESSES = 64


def serial(work, items, workers, chunk):
    results = []
    for item in items:
        results.append(work(item))  # @main
    return results


def thread_per_task(work, items, workers, chunk):
    results = [None] * len(items)

    def task(place, item):
        results[place] = work(item)  # @work

    threads = []
    for place, item in enumerate(items):
        thread = Thread(target=task, args=(place, item))
        thread.start()  # @start
        threads.append(thread)
    for thread in threads:
        thread.join()  # @join
    return results


def pool(work, items, workers, chunk):
    with ThreadPoolExecutor(workers) as executor:  # @shutdown
        futures = [executor.submit(work, item) for item in items]  # @submit,work
        return [future.result() for future in futures]  # @join


def send_back(work, item, connection):
    connection.send(work(item))  # @work
    connection.close()


def process_per_task(work, items, workers, chunk):
    results = [None] * len(items)
    open_ends = {}
    for place, item in enumerate(items):
        if len(open_ends) == MOST_PROCESSES:
            join(open_ends, results, wait(open_ends))
        here, there = Pipe(duplex=False)
        process = Process(target=send_back, args=(work, item, there))
        process.start()  # @start
        there.close()
        open_ends[here] = (place, process)
    join(open_ends, results, list(open_ends))
    return results


def join(open_ends, results, ends):
    for here in ends:
        place, process = open_ends.pop(here)
        try:
            results[place] = here.recv()  # @join
        except EOFError:  # it ended before it could send
            pass
        here.close()
        process.join()


def process_pool(work, items, workers, chunk):
    pool = Pool(workers)
    results = pool.map(work, items, chunksize=1)  # @submit,work,join
    pool.close()  # @shutdown
    pool.join()
    return results


def chunks(work, items, workers, chunk):
    pool = Pool(workers)
    results = pool.map(work, items, chunksize=chunk)  # @submit,work,join
    pool.close()  # @shutdown
    pool.join()
    return results


def imap_unordered(work, items, workers, chunk):
    pool = Pool(workers)
    results = []
    # results come as they are ready, not in list order
    for result in pool.imap_unordered(work, items):  # @submit,work
        results.append(result)  # @join
    pool.close()  # @shutdown
    pool.join()
    return results


def interpreters(work, items, workers, chunk):
    with InterpreterPoolExecutor(workers) as executor:  # @shutdown
        futures = [executor.submit(work, item) for item in items]  # @submit,work
        return [future.result() for future in futures]  # @join


try:
    from concurrent.futures import InterpreterPoolExecutor
except ImportError:  # before 3.14
    InterpreterPoolExecutor = None
