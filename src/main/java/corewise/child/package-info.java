/**
 * The worker process: takes a list and items of it from its standard input, works on them and reports on its standard
 * output. Needs nothing on its class path but this program's own classes.
 *
 * <p>May depend on {@code strategy.process}, {@code strategy}, {@code workload}, {@code recording}, {@code platform} and
 * {@code model}.
 */
package corewise.child;
