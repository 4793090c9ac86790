package corewise.simulation;

/**
 * What a way costs beside the work of the items. Immutable. All times are nanoseconds of a core at full speed, 0 or more.
 *
 * @param beginNanos main's time before the first worker is made
 * @param makeNanos main's time to make a worker
 * @param upNanos the worker's own time from being made until it can take an item
 * @param handNanos main's time to hand a task or a chunk over
 * @param takeNanos the worker's time before each item
 * @param giveNanos the worker's time from an item's work to its result's being there
 * @param joinNanos main's time to take a result
 * @param lockNanos time to hand the global lock over
 * @param forkNanos time to put half of what a worker has aside
 * @param stealNanos time to take what another has put aside
 * @param sendNanosPerKilobyte main's time to send a payload
 * @param receiveNanosPerKilobyte the worker's time to receive it
 * @param coldNanos how much of a worker's first work is done at {@code coldFactor} times its length
 * @param coldFactor thousandths, 1,000 where new workers are as fast as others
 */
public record WayCost(
        long beginNanos,
        long makeNanos,
        long upNanos,
        long handNanos,
        long takeNanos,
        long giveNanos,
        long joinNanos,
        long lockNanos,
        long forkNanos,
        long stealNanos,
        long sendNanosPerKilobyte,
        long receiveNanosPerKilobyte,
        long coldNanos,
        int coldFactor) {

    /** The longest that any of them may be: a minute. */
    public static final long LONGEST_NANOS = 60_000_000_000L;

    /** No cost at all. */
    public static final WayCost NONE = new WayCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1_000);

    public WayCost {
        for (long nanos : new long[] {
            beginNanos,
            makeNanos,
            upNanos,
            handNanos,
            takeNanos,
            giveNanos,
            joinNanos,
            lockNanos,
            forkNanos,
            stealNanos,
            sendNanosPerKilobyte,
            receiveNanosPerKilobyte,
            coldNanos
        }) {
            if (nanos < 0 || nanos > LONGEST_NANOS) {
                throw new IllegalArgumentException("costs are 0 to 60 s, not " + nanos + " ns");
            }
        }
        if (coldFactor < 1_000 || coldFactor > 100_000) {
            throw new IllegalArgumentException("new workers are 1 to 100 times as slow, not " + coldFactor / 1_000.0);
        }
    }

    /** Making and starting workers, handing over and taking results; all else costs nothing. */
    public static WayCost of(long makeNanos, long upNanos, long handNanos, long takeNanos, long joinNanos) {
        return new WayCost(0, makeNanos, upNanos, handNanos, takeNanos, 0, joinNanos, 0, 0, 0, 0, 0, 0, 1_000);
    }

    /** The same with other costs of making a worker: main's, and the worker's own. */
    public WayCost withMaking(long begin, long make, long up) {
        return new WayCost(
                begin,
                make,
                up,
                handNanos,
                takeNanos,
                giveNanos,
                joinNanos,
                lockNanos,
                forkNanos,
                stealNanos,
                sendNanosPerKilobyte,
                receiveNanosPerKilobyte,
                coldNanos,
                coldFactor);
    }

    /** The same with other costs of an item: main's to hand it over, the worker's, and main's to take the result. */
    public WayCost withItem(long hand, long take, long give, long join) {
        return new WayCost(
                beginNanos,
                makeNanos,
                upNanos,
                hand,
                take,
                give,
                join,
                lockNanos,
                forkNanos,
                stealNanos,
                sendNanosPerKilobyte,
                receiveNanosPerKilobyte,
                coldNanos,
                coldFactor);
    }

    /** The same with other costs of a global lock, and of putting aside and stealing. */
    public WayCost withSharing(long lock, long fork, long steal) {
        return new WayCost(
                beginNanos,
                makeNanos,
                upNanos,
                handNanos,
                takeNanos,
                giveNanos,
                joinNanos,
                lock,
                fork,
                steal,
                sendNanosPerKilobyte,
                receiveNanosPerKilobyte,
                coldNanos,
                coldFactor);
    }

    /** The same with other costs of a payload. */
    public WayCost withPayload(long sendPerKilobyte, long receivePerKilobyte) {
        return new WayCost(
                beginNanos,
                makeNanos,
                upNanos,
                handNanos,
                takeNanos,
                giveNanos,
                joinNanos,
                lockNanos,
                forkNanos,
                stealNanos,
                sendPerKilobyte,
                receivePerKilobyte,
                coldNanos,
                coldFactor);
    }

    /** The same where the first work of a worker is slower. */
    public WayCost withCold(long nanos, int factor) {
        return new WayCost(
                beginNanos,
                makeNanos,
                upNanos,
                handNanos,
                takeNanos,
                giveNanos,
                joinNanos,
                lockNanos,
                forkNanos,
                stealNanos,
                sendNanosPerKilobyte,
                receiveNanosPerKilobyte,
                nanos,
                factor);
    }

    /** Of each stage what is less, here or there: what is more was disturbed by others. */
    public WayCost least(WayCost other) {
        return new WayCost(
                Math.min(beginNanos, other.beginNanos),
                Math.min(makeNanos, other.makeNanos),
                Math.min(upNanos, other.upNanos),
                Math.min(handNanos, other.handNanos),
                Math.min(takeNanos, other.takeNanos),
                Math.min(giveNanos, other.giveNanos),
                Math.min(joinNanos, other.joinNanos),
                Math.min(lockNanos, other.lockNanos),
                Math.min(forkNanos, other.forkNanos),
                Math.min(stealNanos, other.stealNanos),
                Math.min(sendNanosPerKilobyte, other.sendNanosPerKilobyte),
                Math.min(receiveNanosPerKilobyte, other.receiveNanosPerKilobyte),
                Math.min(coldNanos, other.coldNanos),
                Math.min(coldFactor, other.coldFactor));
    }

    /** What the work of an item comes to in a worker that has done so much before, nanoseconds. */
    long cold(long itemNanos, long doneBefore) {
        if (coldFactor == 1_000 || doneBefore >= coldNanos) {
            return itemNanos;
        }
        long slow = Math.min(itemNanos, coldNanos - doneBefore);
        return itemNanos + slow * (coldFactor - 1_000) / 1_000;
    }

    /** Time for a payload at so much a kilobyte, nanoseconds. */
    static long payload(long bytes, long nanosPerKilobyte) {
        return bytes * nanosPerKilobyte / 1_024;
    }
}
