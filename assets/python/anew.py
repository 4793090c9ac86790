"""What becomes of a program without the guard `if __name__ == "__main__":` where its processes read it anew."""

import json
import multiprocessing
import os
import threading
import time

import observed
import ways

_JOB = "job"
_TRACEBACK = "traceback"
_LOOK = 0.01
#: more processes than these are not made, whatever becomes of them
_MOST = 64

_folder = ""
_told_once = threading.Lock()


def reading():
    """Whether this process is being made, and reads the program anew."""
    return getattr(multiprocessing.current_process(), "_inheriting", False)


def go_on():
    """In such a process: goes on as the program does, to the line that starts processes, which Python refuses."""
    folder = os.path.dirname(os.path.abspath(__file__))
    number = _claim(folder)
    try:
        with open(os.path.join(folder, _JOB), encoding="utf-8") as file:
            job = json.load(file)
        context = multiprocessing.get_context(job["method"] or None)
        observed.name_semaphores(folder)
        ways.workers, ways.chunk = job["workers"], job["chunk"]
        ways.Pool, ways.Process, ways.Pipe = context.Pool, context.Process, context.Pipe
        getattr(ways, job["way"].replace("-", "_"))(len, job["items"])
    except BaseException as problem:
        if number == 0:
            _keep(folder, problem)
    os._exit(1)


def _keep(folder, problem):
    """The first one keeps its traceback; the others have the same one."""
    import traceback

    place = next((frame for frame in traceback.extract_tb(problem.__traceback__) if "ways" in frame.filename), None)
    words = " ".join(str(problem).split())
    kept = {
        "traceback": traceback.format_exc(),
        "line": place.line.split("  # @")[0] if place else "",
        "problem": "%s: %s." % (type(problem).__name__, words.split(". ")[0].rstrip(".")),
    }
    path = os.path.join(folder, _TRACEBACK)
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(kept, file)
    os.replace(path + ".new", path)


def _claim(folder):
    number = 0
    while True:
        try:
            os.close(os.open(os.path.join(folder, "anew-%d" % number), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return number
        except FileExistsError:
            number += 1


def watch(folder, job, told):
    """In main: ends everything as soon as a process has read the program anew; a pool would make others for ever."""
    global _folder
    _folder = folder
    with open(os.path.join(folder, _JOB), "w", encoding="utf-8") as file:
        json.dump(job, file)
    threading.Thread(target=_look, args=(told,), daemon=True).start()


def _look(told):
    while not os.path.exists(os.path.join(_folder, _TRACEBACK)):
        if os.path.exists(os.path.join(_folder, "anew-%d" % (_MOST - 1))):
            told({"error": "%d processes read the program anew" % _MOST})
            observed.end_children()
            os._exit(1)
        time.sleep(_LOOK)
    tell(told)


def tell(told):
    """Tells what a process that read the program anew came to, and ends everything, if one did."""
    path = os.path.join(_folder, _TRACEBACK)
    if not _folder or not os.path.exists(path):
        return
    with _told_once:
        observed.end_children()
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
        kept["processes"] = sum(name.startswith("anew-") for name in os.listdir(_folder))
        told({"anew": kept})
        os._exit(1)
