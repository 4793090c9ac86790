/**
 * What was simulated as drawings and as lists of values: speed-up over cores, who is fastest over item length and count,
 * and how busy the cores are over time. Windows and pages draw the same.
 *
 * <p>May depend on {@code simulation} and {@code picture} and what those may use; nothing here knows a toolkit.
 */
package corewise.simulation.picture;
