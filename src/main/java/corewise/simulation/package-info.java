/**
 * Runs of lists on machines that are not on the desk: an event-driven simulation that gives the same traces as real runs,
 * marked as simulated. Uses no clock and no threads; equal scenarios give equal results on every machine. Knows the
 * model and how lengths are spread, nothing of how runs are made.
 */
package corewise.simulation;
