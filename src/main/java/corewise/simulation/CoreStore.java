package corewise.simulation;

import java.util.Arrays;

/** What is kept of the cores of a run: who is on them, until when, and who waits. Belongs to one thread. */
final class CoreStore {
    private static final int NONE = -1;
    private static final int FULL = SimulatedMachine.FULL_SPEED;

    final NextEvents next = new NextEvents();
    final IdleCores idle = new IdleCores();
    final LoadLevels levels = new LoadLevels();

    /** The thread on a core, or none. */
    int[] current = new int[0];
    /** Who was there last. */
    int[] last = new int[0];
    /** When its wish is fulfilled, ticks. */
    long[] finish = new long[0];
    /** When it came there, nanoseconds. */
    long[] since = new long[0];
    /** How many threads wait for it. */
    int[] waiting = new int[0];
    /** What its threads weigh, running or ready: those of other programs more than ours. */
    int[] weight = new int[0];
    /** Whether the turn ends for one that has been woken. */
    boolean[] preempted = new boolean[0];

    /** The number of the logical processor that a core is: not all may be used. */
    int[] processor = new int[0];

    private long[] turnStart = new long[0];
    private long[] turnEnd = new long[0];
    private long[] wholeTurnEnd = new long[0];
    private int[] head = new int[0];
    private int[] tail = new int[0];
    private int[] speed = new int[0];
    private int[] ownSpeed = new int[0];
    private int[] firstSibling = new int[0];
    private int[] siblings = new int[0];
    private final int[] shared = new int[SimulatedMachine.MOST_THREADS_PER_CORE + 1];
    private int[] rates = new int[0];
    private boolean plain;
    private int count;

    void reset(Scenario scenario) {
        int count = scenario.usableProcessors();
        if (current.length < count) {
            grow(count);
        }
        Arrays.fill(current, 0, count, NONE);
        Arrays.fill(last, 0, count, NONE);
        Arrays.fill(waiting, 0, count, 0);
        Arrays.fill(weight, 0, count, 0);
        this.count = count;
        Arrays.fill(preempted, 0, count, false);
        Arrays.fill(head, 0, count, NONE);
        Arrays.fill(tail, 0, count, NONE);
        next.reset(count);
        levels.reset(count);
        processors(scenario, count);
        speeds(scenario.machine(), count);
        rates(scenario, count);
        idle.reset();
        for (int core = 0; core < count; core++) {
            idle.add(idleKind(core), core);
        }
    }

    private void grow(int count) {
        current = new int[count];
        last = new int[count];
        finish = new long[count];
        since = new long[count];
        waiting = new int[count];
        weight = new int[count];
        preempted = new boolean[count];
        processor = new int[count];
        turnStart = new long[count];
        turnEnd = new long[count];
        wholeTurnEnd = new long[count];
        head = new int[count];
        tail = new int[count];
        speed = new int[count];
        ownSpeed = new int[count];
        firstSibling = new int[count];
        siblings = new int[count];
        rates = new int[count + 1];
    }

    private void processors(Scenario scenario, int count) {
        if (count == scenario.machine().processors()) {
            for (int core = 0; core < count; core++) {
                processor[core] = core;
            }
            return;
        }
        int[] usable = scenario.machineInfo().usableProcessors();
        System.arraycopy(usable, 0, processor, 0, count);
    }

    private void speeds(SimulatedMachine machine, int count) {
        int threads = machine.threadsPerCore();
        plain = threads == 1 && (machine.efficiencyCores() == 0 || machine.efficiencySpeed() == FULL);
        for (int busy = 1; busy <= threads; busy++) {
            shared[busy] = Math.max(1, machine.coreSpeed(busy) / busy);
        }
        for (int core = 0; core < count; core++) {
            ownSpeed[core] = machine.isEfficiency(processor[core]) ? machine.efficiencySpeed() : FULL;
            speed[core] = ownSpeed[core];
            int physical = machine.physicalCore(processor[core]);
            boolean joins = core > 0 && machine.physicalCore(processor[core - 1]) == physical;
            firstSibling[core] = joins ? firstSibling[core - 1] : core;
        }
        for (int core = count - 1; core >= 0; core--) {
            boolean joined = core + 1 < count && firstSibling[core + 1] == firstSibling[core];
            siblings[core] = joined ? siblings[core + 1] : core - firstSibling[core] + 1;
        }
    }

    private void rates(Scenario scenario, int count) {
        SimulatedMachine machine = scenario.machine();
        int all = machine.processors();
        for (int busy = 0; busy <= count; busy++) {
            long lost = all < 2 || busy < 2 ? 0 : (long) (FULL - machine.allBusySpeed()) * (busy - 1) / (all - 1);
            double clock = (FULL - lost) / (double) FULL;
            double share = scenario.memoryShare() / (double) FULL;
            double wanted = machine.memoryCores() == 0 ? 0 : busy * share / machine.memoryCores();
            double memory = 1 - share + share * Math.max(1, wanted);
            rates[busy] = Math.max(1, (int) Math.round(Engine.TICKS * clock / memory));
        }
    }

    /** How many ticks pass in a nanosecond while so many cores are busy. */
    int rate(int busy) {
        return rates[busy];
    }

    /** Ticks that a core needs for what takes so many at full speed. */
    long scaled(int core, long ticks) {
        return plain || speed[core] == FULL ? ticks : Math.ceilDiv(ticks * FULL, speed[core]);
    }

    /** What a core does in so many ticks, in ticks at full speed. */
    long unscaled(int core, long ticks) {
        return plain || speed[core] == FULL ? ticks : ticks * speed[core] / FULL;
    }

    private int idleKind(int core) {
        if (siblings[core] == 1) {
            return ownSpeed[core] < FULL ? IdleCores.EFFICIENCY : IdleCores.WHOLE;
        }
        return busySiblings(core) > 0 ? IdleCores.SIBLING : IdleCores.WHOLE;
    }

    private int busySiblings(int core) {
        int busy = 0;
        for (int sibling = firstSibling[core]; sibling < firstSibling[core] + siblings[core]; sibling++) {
            if (current[sibling] != NONE) {
                busy++;
            }
        }
        return busy;
    }

    /** An idle core is about to get a thread. */
    void becameBusy(int core, long ticks) {
        idle.remove(idleKind(core), core);
        if (siblings[core] > 1) {
            siblingsChange(core, busySiblings(core), 1, ticks);
        }
    }

    /** A core has no thread any more. */
    void becameIdle(int core, long ticks) {
        if (siblings[core] > 1) {
            siblingsChange(core, busySiblings(core) + 1, -1, ticks);
        }
        idle.add(idleKind(core), core);
    }

    private void siblingsChange(int core, int before, int change, long ticks) {
        int after = before + change;
        for (int sibling = firstSibling[core]; sibling < firstSibling[core] + siblings[core]; sibling++) {
            if (sibling == core) {
                continue;
            }
            if (current[sibling] != NONE) {
                long left = unscaled(sibling, Math.max(0, finish[sibling] - ticks));
                speed[sibling] = shared[after];
                finish[sibling] = ticks + scaled(sibling, left);
                schedule(sibling);
            } else if (before == 0) {
                idle.remove(IdleCores.WHOLE, sibling);
                idle.add(IdleCores.SIBLING, sibling);
            } else if (after == 0) {
                idle.remove(IdleCores.SIBLING, sibling);
                idle.add(IdleCores.WHOLE, sibling);
            }
        }
        speed[core] = shared[Math.max(1, after)];
    }

    /** Sets a core's next event: its thread has what it wants, or its turn ends while others wait. */
    void schedule(int core) {
        next.set(core, waiting[core] > 0 ? Math.min(finish[core], turnEnd[core]) : finish[core]);
    }

    void startTurn(int core, long ticks, long turn) {
        turnStart[core] = ticks;
        turnEnd[core] = turn == NextEvents.NEVER ? turn : ticks + turn;
    }

    /** Somebody waits who was not there when the turn began: a thread alone has had one turn after another. */
    void renewTurn(int core, long ticks, long turn) {
        if (turn != NextEvents.NEVER && !preempted[core]) {
            turnEnd[core] = turnStart[core] + turn * Math.max(1, Math.ceilDiv(ticks - turnStart[core], turn));
        }
    }

    /** Ends a turn for one that has been woken; the rest of it comes later. */
    void cutTurn(int core, long ticks) {
        if (!preempted[core]) {
            preempted[core] = true;
            wholeTurnEnd[core] = turnEnd[core];
            turnEnd[core] = ticks;
        }
    }

    /** What is left of a turn that was cut. */
    long turnLeft(int core, long ticks) {
        return Math.max(0, wholeTurnEnd[core] - ticks);
    }

    void putLast(int core, int thread, ThreadStore threads) {
        threads.next[thread] = NONE;
        if (waiting[core]++ == 0) {
            head[core] = thread;
        } else {
            threads.next[tail[core]] = thread;
        }
        tail[core] = thread;
    }

    void putFirst(int core, int thread, ThreadStore threads) {
        threads.next[thread] = waiting[core] == 0 ? NONE : head[core];
        head[core] = thread;
        if (waiting[core]++ == 0) {
            tail[core] = thread;
        }
    }

    /** Lets the second that waits come before the first; there must be two. */
    void secondFirst(int core, ThreadStore threads) {
        int first = poll(core, threads);
        int second = poll(core, threads);
        putFirst(core, first, threads);
        putFirst(core, second, threads);
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The first that waits; there must be one. */
    int first(int core) {
        return head[core];
    }

    /** Takes the first that waits; there must be one. */
    int poll(int core, ThreadStore threads) {
        int thread = head[core];
        head[core] = threads.next[thread];
        waiting[core]--;
        return thread;
    }
}
