package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/**
 * Who has the machine: one job at a time measures, runs, calibrates or does other heavy work. Jobs get their turns in the
 * order in which they asked. A job keeps its turn until it is closed, also between two of its runs.
 *
 * <p>What a thread does on behalf of a job is part of that job: within {@link Job#call} every {@link #job}, and what is
 * asked for with it, shares the turn and never waits for it. A part may outlive the job that it began in; the turn ends
 * with the last.
 *
 * <p>Thread-safe. Knows no time and has no threads: who waits is told on the thread that lets go.
 */
public final class MachineLease {
    private final ScopedValue<Owner> worksFor = ScopedValue.newInstance();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @GuardedBy("this")
    private final Deque<Owner> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private List<Runnable> whenFree = new ArrayList<>();

    @GuardedBy("this")
    private Owner holder;

    /** Whether something that somebody waits for is about to ask. */
    @GuardedBy("this")
    private boolean asked;

    /** A job with all its parts. Its fields are guarded by the lease. */
    private static final class Owner {
        private final MachineUse use;
        private final List<CompletableFuture<Void>> requests = new ArrayList<>();
        private int open;
        /** Whether a job that somebody waits for was turned away meanwhile. */
        private boolean askedFor;

        Owner(MachineUse use) {
            this.use = use;
        }

        /** Whether one of its requests was neither granted nor withdrawn. */
        boolean waits() {
            return requests.stream().anyMatch(request -> !request.isDone());
        }
    }

    /** What the machine is used for now; empty when nothing has it. */
    public synchronized Optional<MachineUse> use() {
        return Optional.ofNullable(holder).map(owner -> owner.use);
    }

    /**
     * Whether a job waits for its turn, or one that somebody waits for was turned away: who can stop and go on later
     * should.
     */
    public synchronized boolean wanted() {
        return waited() || (holder != null && holder.askedFor);
    }

    @GuardedBy("this")
    private boolean waited() {
        return waiting.stream().anyMatch(Owner::waits);
    }

    /**
     * A job that has not asked for its turn; on a thread that works for a job, a part of that one. To be closed.
     *
     * @param use what for, unless it is a part
     */
    public synchronized Job job(MachineUse use) {
        Owner owner = worksFor.isBound() ? worksFor.get() : new Owner(use);
        owner.open++;
        return new Job(owner);
    }

    /**
     * Waits for a turn and does something with the machine; the thread works for that job meanwhile. Fair.
     *
     * @throws InterruptedException when interrupted while waiting, or by the body
     */
    public <T, X extends Throwable> T call(MachineUse use, ScopedValue.CallableOp<T, X> body)
            throws X, InterruptedException {
        try (Job job = job(use)) {
            job.enter();
            return job.call(body);
        }
    }

    /**
     * Does something with the machine if it is free and nobody waits, or is the thread's already; else empty, at once. Who
     * has it is asked to let go where that can be put off, and somebody waits for this use.
     */
    public <T, X extends Throwable> Optional<T> attempt(MachineUse use, ScopedValue.CallableOp<T, X> body) throws X {
        try (Job job = job(use)) {
            return job.tryEnter() ? Optional.of(job.call(body)) : Optional.empty();
        }
    }

    /**
     * Says that the machine will be asked for soon: who has it is asked to let go where that can be put off and somebody
     * waits for this use, and what can be put off and tries before it is turned away once.
     */
    public synchronized void ask(MachineUse use) {
        if (use.awaited()) {
            asked = true;
            if (holder != null && !holder.use.awaited()) {
                holder.askedFor = true;
            }
        }
    }

    /**
     * Has something done once when the machine is free next, now if it is. Then others may ask too, so it has to
     * {@link #attempt}.
     *
     * @param action done on the thread that lets go, so it must be short
     */
    public void whenFree(Runnable action) {
        synchronized (this) {
            if (!free()) {
                whenFree.add(action);
                return;
            }
        }
        action.run();
    }

    /**
     * Has a listener told whenever {@link #use} may have changed.
     *
     * @param listener called on the thread that took the machine or let go of it, so it must be short
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @GuardedBy("this")
    private boolean free() {
        return holder == null && !waited();
    }

    private CompletableFuture<Void> request(Owner owner) {
        CompletableFuture<Void> request = new CompletableFuture<>();
        synchronized (this) {
            if (holder != owner && !free()) {
                if (!waiting.contains(owner)) {
                    waiting.add(owner);
                }
                owner.requests.add(request);
                return request;
            }
            if (holder == owner) {
                request.complete(null);
                return request;
            }
            holder = owner;
        }
        request.complete(null);
        changed();
        return request;
    }

    private boolean tryEnter(Owner owner) {
        synchronized (this) {
            boolean putOff = asked && !owner.use.awaited();
            asked = false;
            if (!free() || putOff) {
                if (holder != null && !holder.use.awaited() && owner.use.awaited()) {
                    holder.askedFor = true;
                }
                return holder == owner;
            }
            holder = owner;
        }
        changed();
        return true;
    }

    /** A part of it has ended; with the last its turn does, and the next is told. */
    private void left(Owner owner) {
        List<CompletableFuture<Void>> granted = List.of();
        List<Runnable> told = List.of();
        boolean letGo;
        synchronized (this) {
            owner.open--;
            if (owner.open > 0) {
                return;
            }
            waiting.remove(owner);
            letGo = holder == owner;
            if (letGo) {
                holder = null;
                granted = next();
            }
            if (free()) {
                told = whenFree;
                whenFree = new ArrayList<>();
            }
        }
        granted.forEach(request -> request.complete(null));
        told.forEach(Runnable::run);
        if (letGo) {
            changed();
        }
    }

    /** Gives the machine to the job that has waited longest, and gives the requests of it to be granted. */
    @GuardedBy("this")
    private List<CompletableFuture<Void>> next() {
        while (holder == null && !waiting.isEmpty()) {
            Owner owner = waiting.removeFirst();
            if (owner.waits()) {
                holder = owner;
                return List.copyOf(owner.requests);
            }
        }
        return List.of();
    }

    /** Something that needs the machine, or a part of it. Thread-safe. */
    public final class Job implements AutoCloseable {
        private final Owner owner;

        @GuardedBy("MachineLease.this")
        private boolean closed;

        private Job(Owner owner) {
            this.owner = owner;
        }

        /** Asks for its turn: complete when it has it. Withdrawn by cancelling the answer, or by closing the job. */
        public CompletableFuture<Void> request() {
            return MachineLease.this.request(owner);
        }

        /**
         * Waits for its turn.
         *
         * @throws InterruptedException when interrupted meanwhile; the request is withdrawn
         */
        public void enter() throws InterruptedException {
            CompletableFuture<Void> turn = request();
            try {
                turn.get();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } finally {
                turn.cancel(false);
            }
        }

        /** Takes its turn if the machine is free and nobody waits; whether it has it. */
        public boolean tryEnter() {
            return MachineLease.this.tryEnter(owner);
        }

        /** Does something on behalf of this job, whether or not it has its turn. */
        public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> body) throws X {
            return ScopedValue.where(worksFor, owner).call(body);
        }

        /** Ends this job, or this part of one, and lets go of the machine with the last. Harmless when done again. */
        @Override
        public void close() {
            synchronized (MachineLease.this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            left(owner);
        }
    }
}
