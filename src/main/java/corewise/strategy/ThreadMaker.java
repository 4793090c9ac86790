package corewise.strategy;

/** Makes the threads of a run, not started. Thread-safe. */
@FunctionalInterface
interface ThreadMaker {

    /** Platform threads that do not keep the program alive. */
    ThreadMaker PLATFORM =
            (name, body) -> Thread.ofPlatform().name(name).daemon().unstarted(body);

    Thread make(String name, Runnable body);
}
