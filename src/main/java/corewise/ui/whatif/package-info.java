/**
 * The What if view: machines and lists that are not here, simulated. Speed-up over cores, who is fastest over item length
 * and count, the simulated run over time, guessing first, and a game.
 *
 * <p>May depend on {@code ui.page}, {@code ui.fx}, {@code ui.canvas}, {@code ui.board}, {@code simulation} with its pictures,
 * and on {@code experiment} and what that may use.
 */
package corewise.ui.whatif;
