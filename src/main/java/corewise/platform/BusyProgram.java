package corewise.platform;

/**
 * A program that keeps processors busy, all processes of its name together. Immutable.
 *
 * @param name as the system tells it
 * @param processors how many it kept busy, 0 or more
 */
public record BusyProgram(String name, double processors) {}
