/**
 * Lessons: what is told, set, predicted and run in them, the rules that judge an outcome from traces, and the files in
 * which they stand. Rules are pure functions of traces; what may not be compared is refused with the reason.
 *
 * <p>May depend on {@code fact}, {@code text}, {@code model}, {@code metrics} and {@code file}.
 */
package corewise.lesson;
