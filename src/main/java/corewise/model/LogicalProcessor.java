package corewise.model;

/**
 * A logical processor of the machine. Immutable.
 *
 * @param number as the operating system numbers it, from 0
 * @param physicalCore number of the physical core it belongs to, −1 where unknown
 * @param efficiencyClass the system's class of the core, higher is faster; −1 where unknown
 * @param usable whether this process may use it
 */
public record LogicalProcessor(int number, int physicalCore, int efficiencyClass, boolean usable) {

    /** The same processor, to be used or left to others. */
    LogicalProcessor withUsable(boolean may) {
        return new LogicalProcessor(number, physicalCore, efficiencyClass, may);
    }
}
