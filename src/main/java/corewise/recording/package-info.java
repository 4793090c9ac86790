/**
 * Recording the truth of a run while it happens: where each task was and when, at the cost of a few tens of
 * nanoseconds an event. Holds the ports through which the operating system is asked ({@link
 * corewise.recording.Probes}); what is behind them is in {@code platform}.
 *
 * <p>May depend on {@code model}.
 */
package corewise.recording;
