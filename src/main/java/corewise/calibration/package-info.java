/**
 * Costs and item lengths on this machine, measured: {@link corewise.calibration.MeasuredItemLengths} turns lengths of
 * time into sizes of work, {@link corewise.calibration.StartingCostMeter} tells what starting a thread costs. Nothing
 * here makes a thread; all is measured on the caller's.
 *
 * <p>May depend on {@code model}, {@code workload}, {@code recording} and {@code strategy}.
 */
package corewise.calibration;
