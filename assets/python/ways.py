"""The ways to run a list, as one would write them. `work` is the function; main.py sets `workers` and `chunk`.

What an executor is taken from, `concurrent.futures`, main.py imports where a way needs it.
"""

from multiprocessing import Pipe, Pool, Process
from multiprocessing.connection import wait
from threading import Thread

workers = 2
chunk = 1
MOST = 64


def serial(work, items):
    results = []
    for item in items:
        results.append(work(item))  # @main
    return results


def thread_per_task(work, items):
    results = [None] * len(items)

    def put(i, item):
        results[i] = work(item)  # @work

    threads = []
    for pair in enumerate(items):
        thread = Thread(
            target=put, args=pair)
        thread.start()  # @start
        threads.append(thread)
    for thread in threads:
        thread.join()  # @join
    return results


def pool(work, items):
    executor = ThreadPoolExecutor(
        workers)
    jobs = [
        executor.submit(work, item)  # @submit,work
        for item in items]
    executor.shutdown(wait=False)  # @shutdown
    return [
        job.result()  # @join
        for job in jobs]


def process_per_task(work, items):
    got = [None] * len(items)
    ends = {}
    for i in range(len(items)):
        join(ends, got, MOST - 1)
        here, there = Pipe(False)
        made = Process(
            target=send,
            args=(work,
                  items[i], there))
        made.start()  # @start
        there.close()
        ends[here] = i, made
    join(ends, got, 0)
    return got


def join(ends, got, most):
    while len(ends) > most:
        come = wait([*ends])  # @join
        for end in come:
            i, made = ends.pop(end)
            got[i] = receive(end)
            made.join()


def send(work, item, there):
    there.send(work(item))  # @work


def receive(end):
    """What came; None where it was lost."""
    try:
        return end.recv()
    except EOFError:
        return None
    finally:
        end.close()


def process_pool(work, items):
    pool = Pool(workers)
    results = pool.map(  # @submit,work,join
        work, items,
        chunksize=1)
    pool.close()  # @shutdown
    pool.join()
    return results


def chunks(work, items):
    pool = Pool(workers)
    results = pool.map(  # @submit,work,join
        work, items,
        chunksize=chunk)
    pool.close()  # @shutdown
    pool.join()
    return results


def imap_unordered(work, items):
    pool = Pool(workers)
    results = []
    come = pool.imap_unordered(  # @submit,work
        work, items)
    # as they come, in any order
    for result in come:  # @join
        results.append(result)
    pool.close()  # @shutdown
    pool.join()
    return results


def interpreters(work, items):
    pool = InterpreterPoolExecutor(
        workers)
    jobs = [
        pool.submit(work, item)  # @submit,work
        for item in items]
    pool.shutdown(wait=False)  # @shutdown
    return [
        job.result()  # @join
        for job in jobs]
