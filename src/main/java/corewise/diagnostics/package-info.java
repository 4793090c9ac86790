/**
 * What happens when the program itself has a fault: a bounded log in the system's place for such files, and a word to
 * whoever uses the program.
 *
 * <p>May depend on {@code session}, {@code text} and what these use.
 */
package corewise.diagnostics;
