/**
 * Immutable values that every other package speaks in: what is to be run ({@link corewise.model.RunSpec}), on what
 * machine ({@link corewise.model.MachineInfo}) and what was seen ({@link corewise.model.Trace}).
 *
 * <p>May depend on {@code fact}.
 */
package corewise.model;
