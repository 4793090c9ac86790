/**
 * Spot the fake: simulated runs of which one breaks a rule that no run can break. Fakes are made from true simulations, and
 * break one rule each.
 *
 * <p>May depend on {@code simulation} and {@code metrics} and what those may use.
 */
package corewise.simulation.game;
