/**
 * What can be told of a race: the same list run several ways, in plain words and as one self-contained HTML page. Pure
 * functions of traces; nothing here reads or writes files.
 *
 * <p>May depend on {@code fact}, {@code text}, {@code model}, {@code metrics} and {@code picture}.
 */
package corewise.report;
