/**
 * Costs and item lengths on this machine, measured.
 *
 * <p>May depend on {@code model}, {@code workload}, {@code recording} and {@code strategy}.
 */
package corewise.calibration;
