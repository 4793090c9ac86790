package corewise.strategy;

/** Makes the threads of a run, not started. Thread-safe. */
@FunctionalInterface
interface ThreadMaker {

    /** Platform threads that do not keep the program alive. */
    ThreadMaker PLATFORM =
            (name, body) -> Thread.ofPlatform().name(name).daemon().unstarted(body);

    /** Virtual threads: the Java virtual machine lets them take turns on a few platform threads, their carriers. */
    ThreadMaker VIRTUAL = (name, body) -> Thread.ofVirtual().name(name).unstarted(body);

    Thread make(String name, Runnable body);
}
