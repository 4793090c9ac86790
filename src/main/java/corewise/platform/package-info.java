/**
 * What only the operating system knows: the core a thread is on, its waits, the load of each processor, the topology,
 * displays. Acquiring a value stands apart from parsing it.
 *
 * <p>May depend on {@code model} and {@code recording}; the only place for OSHI and foreign functions.
 */
package corewise.platform;
