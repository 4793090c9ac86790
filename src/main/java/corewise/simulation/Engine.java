package corewise.simulation;

import java.util.function.BooleanSupplier;

/**
 * Cores and threads: threads want core time, cores give it in turns. Belongs to one thread; keeps its memory from one run
 * to the next, so that a run like the one before allocates nothing.
 *
 * <p>All computing is counted in ticks of a clock that slows down as the cores do together (their clock, the memory that
 * they share): so nothing that is on a core needs to be looked at when another becomes busy. A tick is a
 * {@value #TICKS}th of a nanosecond at full speed. Only a sibling's becoming busy or idle changes one other core's time.
 */
final class Engine {
    /** Ticks of computing a nanosecond at full speed. */
    static final int TICKS = 1_024;

    static final int NONE = -1;

    /** It is asked whether to stop once in so many events and one: every millisecond or so. */
    private static final long LOOK = (1 << 13) - 1;

    /** What a thread wants next instead of core time: nothing until it is woken. */
    static final long BLOCKED = -1;

    /** To be woken when {@link #sleepNanos} are over. */
    static final long ASLEEP = -2;

    /** The number of the timer with which idle cores look for ready threads; workers and main have their own. */
    private static final int IDLE_LOOK = -2;

    /** It has ended. */
    static final long ENDED = -3;

    final CoreStore cores = new CoreStore();
    final ThreadStore threads = new ThreadStore();
    private final Placing placing = new Placing(this);
    private final Timers timers = new Timers();
    private final BooleanSupplier stop;

    private Program program;
    private SliceLog log;
    private SchedulerModel scheduler;
    private long turnTicks;
    private long now;
    private long ticks;
    private int rate;
    private int busy;
    private int ready;
    private boolean balancing;
    private boolean idleLooking;
    /** When main was on a core last, nanoseconds. */
    private long mainLeft;

    private boolean ended;
    private long events;
    private long sleepNanos;

    /** @param stop whether a run is to stop before its end: asked again and again, on the thread that it runs on */
    Engine(BooleanSupplier stop) {
        this.stop = stop;
    }

    /** Makes ready for a run. */
    void begin(Scenario scenario, Program runs, SliceLog sliceLog) {
        program = runs;
        log = sliceLog;
        scheduler = scenario.machine().scheduler();
        turnTicks = scheduler.turnNanos() == 0 ? NextEvents.NEVER : scheduler.turnNanos() * TICKS;
        cores.reset(scenario);
        threads.reset(runs.allThreads());
        timers.reset();
        placing.reset(runs, scenario.othersMillicores() > 0);
        now = 0;
        ticks = 0;
        busy = 0;
        ready = 0;
        rate = cores.rate(0);
        balancing = false;
        idleLooking = false;
        mainLeft = -SchedulerModel.KEEP_NANOS;
        ended = false;
        events = 0;
    }

    /**
     * Runs until the program says that it has ended.
     *
     * @throws SimulationStoppedException where it is to stop
     */
    void run() {
        while (!ended) {
            if ((events & LOOK) == LOOK && stop.getAsBoolean()) {
                throw new SimulationStoppedException();
            }
            long next = cores.next.first();
            long timer = timers.first();
            if (next != NextEvents.NEVER) {
                long at = next <= ticks ? now : now + reaching(next - ticks);
                if (at <= timer) {
                    advance(at);
                    events++;
                    coreEvent(cores.next.firstCore());
                    continue;
                }
            } else if (timer == NextEvents.NEVER) {
                throw new IllegalStateException("nothing will happen any more, at " + now + " ns");
            }
            advance(timer);
            events++;
            timerEvent(timers.take());
        }
    }

    private long reaching(long left) {
        return rate == TICKS ? (left + TICKS - 1) >> 10 : Math.ceilDiv(left, rate);
    }

    private void advance(long at) {
        ticks += (at - now) * rate;
        now = at;
    }

    private void coreEvent(int core) {
        if (ticks >= cores.finish[core]) {
            resume(core, cores.current[core]);
        } else {
            nextTurn(core);
        }
    }

    private void timerEvent(int number) {
        if (number >= 0) {
            program.expired(number);
        } else if (number == IDLE_LOOK) {
            idleLooking = false;
            idleCoresTake();
        } else {
            balancing = false;
            placing.balance();
            lookAgain();
        }
    }

    /** Asks the program what a thread on a core wants next. */
    private void resume(int core, int thread) {
        long want;
        do {
            want = program.next(thread);
        } while (want == 0);
        if (want > 0) {
            cores.finish[core] = ticks + cores.scaled(core, want * TICKS);
            cores.schedule(core);
            return;
        }
        sliceOver(core, thread);
        if (want == ASLEEP) {
            timers.add(now + sleepNanos, thread);
        }
        if (log != null) {
            log.left(thread, want, now);
        }
        cores.current[core] = NONE;
        placing.leaves(core, thread);
        threads.left[thread] = 0;
        follow(core);
    }

    /** Puts the next ready thread on a core that has none, or lets it idle. */
    private void follow(int core) {
        if (cores.waiting[core] == 0 && ready > 0) {
            pull(core);
        }
        if (cores.waiting[core] > 0) {
            ready--;
            take(core, cores.poll(core, threads));
        } else {
            cores.next.set(core, NextEvents.NEVER);
            cores.becameIdle(core, ticks);
            busy--;
            rate = cores.rate(busy);
        }
    }

    /** Puts a ready thread from the core with the most into the queue of one that has none; whether there was one. */
    private boolean pull(int core) {
        int from = placing.busiest();
        if (from == NONE) {
            return false;
        }
        if (cores.first(from) == program.main
                && turnTicks != NextEvents.NEVER
                && now - mainLeft < SchedulerModel.KEEP_NANOS) {
            if (cores.waiting[from] == 1) {
                lookWhileIdle();
                return false;
            }
            cores.secondFirst(from, threads);
        }
        placing.moveReady(from, core);
        return true;
    }

    /** Has idle cores look again at the next tick: ticks are half of their distance away when a run begins. */
    private void lookWhileIdle() {
        if (!idleLooking) {
            idleLooking = true;
            long half = SchedulerModel.TICK_NANOS / 2;
            long ticksPassed = (now + half) / SchedulerModel.TICK_NANOS;
            timers.add((ticksPassed + 1) * SchedulerModel.TICK_NANOS - half, IDLE_LOOK);
        }
    }

    private void idleCoresTake() {
        int core = cores.idle.best();
        while (core != NONE && ready > 0 && pull(core)) {
            ready--;
            becomeBusy(core);
            take(core, cores.poll(core, threads));
            core = cores.idle.best();
        }
    }

    private void becomeBusy(int core) {
        cores.becameBusy(core, ticks);
        busy++;
        rate = cores.rate(busy);
    }

    /** A turn is over: the next one gets the core. */
    private void nextTurn(int core) {
        if (cores.waiting[core] == 0) {
            cores.preempted[core] = false;
            cores.startTurn(core, ticks, turn(cores.current[core]));
            cores.schedule(core);
            return;
        }
        int thread = cores.current[core];
        sliceOver(core, thread);
        threads.left[thread] = cores.unscaled(core, cores.finish[core] - ticks);
        int next = cores.poll(core, threads);
        long turnLeft = cores.preempted[core] ? cores.turnLeft(core, ticks) : 0;
        threads.turnLeft[thread] = turnLeft;
        if (turnLeft > 0) {
            cores.putFirst(core, thread, threads);
        } else {
            cores.putLast(core, thread, threads);
        }
        take(core, next);
    }

    private void sliceOver(int core, int thread) {
        if (thread == program.main) {
            mainLeft = now;
        }
        if (log != null) {
            log.ran(thread, cores.since[core], now, core);
        }
    }

    /** A thread gets a core that has none. */
    private void take(int core, int thread) {
        long left = threads.left[thread];
        if (cores.last[core] != thread) {
            left += scheduler.switchNanos() * TICKS;
        }
        int before = threads.core[thread];
        if (before != core && before != NONE) {
            left += scheduler.moveNanos() * TICKS;
        }
        cores.current[core] = thread;
        cores.last[core] = thread;
        cores.preempted[core] = false;
        cores.since[core] = now;
        threads.core[thread] = core;
        cores.finish[core] = ticks + cores.scaled(core, left);
        long turnLeft = threads.turnLeft[thread];
        threads.turnLeft[thread] = 0;
        cores.startTurn(core, ticks, turnLeft > 0 ? turnLeft : turn(thread));
        cores.schedule(core);
    }

    /** How long a thread's turn is, ticks. */
    long turn(int thread) {
        return turnTicks == NextEvents.NEVER ? turnTicks : turnTicks * program.turns(thread);
    }

    /** A thread that is new or blocked wants a core. */
    void wake(int thread) {
        boolean first = threads.core[thread] == NONE;
        if (log != null) {
            log.woken(thread, now);
        }
        int core = placing.place(thread);
        placing.joins(core, thread);
        if (cores.current[core] == NONE) {
            threads.left[thread] = scheduler.wakeNanos() * TICKS;
            becomeBusy(core);
            take(core, thread);
            return;
        }
        threads.left[thread] = 0;
        boolean alone = cores.waiting[core] == 0;
        ready++;
        if (alone) {
            cores.renewTurn(core, ticks, turn(cores.current[core]));
        }
        if (first || scheduler.turnNanos() == 0) {
            cores.putLast(core, thread, threads);
        } else {
            // who has slept comes before those who have computed all along
            cores.putFirst(core, thread, threads);
            cores.cutTurn(core, ticks);
        }
        cores.schedule(core);
        lookAgain();
    }

    private void lookAgain() {
        if (!balancing && ready > 0 && scheduler.balanceNanos() > 0 && scheduler.turnNanos() > 0) {
            balancing = true;
            timers.add(now + scheduler.balanceNanos(), NONE);
        }
    }

    /** A new thread that begins to run at once or as soon as it gets a core. */
    void start(int thread) {
        threads.core[thread] = NONE;
        wake(thread);
    }

    /** Whether a thread that was started or woken got a core at once. */
    boolean hasCore(int thread) {
        int core = threads.core[thread];
        return core != NONE && cores.current[core] == thread;
    }

    /** How long the thread that is being asked will sleep. */
    long sleep(long nanos) {
        sleepNanos = nanos;
        return ASLEEP;
    }

    /** Has the program told when so many nanoseconds are over. */
    void expireAfter(long nanos, int number) {
        timers.add(now + nanos, number);
    }

    /** When the thread that is on a core began its time there. */
    long since(int thread) {
        return cores.since[threads.core[thread]];
    }

    /** The number of the processor that it is on. */
    int processor(int thread) {
        return cores.processor[threads.core[thread]];
    }

    /** The run is over. */
    void end() {
        ended = true;
    }

    long now() {
        return now;
    }

    /** The same on the clock that computing is counted on. */
    long ticks() {
        return ticks;
    }

    /** Events so far. */
    long events() {
        return events;
    }
}
