package corewise.model;

/** How Python makes a worker process. Immutable; which of them there are depends on system and interpreter. */
public enum StartMethod implements Identified {
    /** A copy of main as it is at that moment. */
    FORK,
    /** An interpreter that begins anew and reads the program anew. */
    SPAWN,
    /** A copy of a process that was spawned once and has done nothing since. */
    FORKSERVER
}
