/**
 * The Claims view: what people say about programs on several cores, the learner's guess, the experiment, its verdict and
 * evidence. Asks for checks through {@code experiment}'s ports and opens runs through its own.
 *
 * <p>May depend on {@code ui.page}, {@code ui.fx}, {@code ui.canvas}, {@code ui.board}, {@code experiment} and all that it uses.
 */
package corewise.ui.claims;
