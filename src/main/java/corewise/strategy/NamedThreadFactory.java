package corewise.strategy;

/** Makes the threads of a run, not started. Thread-safe. */
@FunctionalInterface
interface NamedThreadFactory {

    /** Platform threads that do not keep the program alive. */
    NamedThreadFactory PLATFORM =
            (name, body) -> Thread.ofPlatform().name(name).daemon().unstarted(body);

    /** Virtual threads: the Java virtual machine lets them take turns on a few platform threads, their carriers. */
    NamedThreadFactory VIRTUAL = (name, body) -> Thread.ofVirtual().name(name).unstarted(body);

    Thread newThread(String name, Runnable body);
}
