/**
 * Trace files: one run as Chrome Trace Event JSON, which other viewers open too. The format is documented in {@code
 * src/docs/trace-format.md}.
 *
 * <p>May depend on {@code fact} and {@code model}.
 */
package corewise.file;
