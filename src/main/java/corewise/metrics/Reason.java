package corewise.metrics;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.Way;
import java.util.Optional;

/** Why runs are not compared, or why what a comparison gave is in doubt: what stands behind a colon. Immutable. */
public sealed interface Reason extends Told {

    /** They worked on different lists: other work, items, lengths, size or seed. */
    record OtherList(ListSpec one, ListSpec other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherList");
        }
    }

    /** One was run and the other simulated. */
    record Simulated() implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.simulated");
        }
    }

    /** They were made on different machines. */
    record OtherMachine(Conditions.Machine one, Conditions.Machine other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherMachine").fact("one", one.fact()).fact("other", other.fact());
        }
    }

    /** They were run by different versions of Java. */
    record OtherRuntime(String one, String other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherRuntime").fact("one", version(one)).fact("other", version(other));
        }

        private static Fact version(String version) {
            return version.isBlank()
                    ? Fact.of("reason.runtime.unknown")
                    : Fact.of("reason.runtime").verbatim("version", version);
        }
    }

    /** Their works were written in different languages. */
    record OtherLanguage(Language one, Language other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherLanguage").term("one", one).term("other", other);
        }
    }

    /** They were run by different interpreters; empty where one is not known. */
    record OtherInterpreter(Optional<InterpreterInfo> one, Optional<InterpreterInfo> other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherInterpreter").fact("one", told(one)).fact("other", told(other));
        }

        private static Fact told(Optional<InterpreterInfo> interpreter) {
            return interpreter.map(InterpreterInfo::fact).orElseGet(() -> Fact.of("reason.runtime.unknown"));
        }
    }

    /** So many bytes were sent along with every item. */
    record OtherPayload(int one, int other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherPayload").bytes("one", one).bytes("other", other);
        }
    }

    /** They could use different numbers of cores. */
    record OtherCores(int one, int other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherCores").count("one", one).count("other", other);
        }
    }

    /** Other programs took very different shares of the core time, 0 to about 1: medians of both. */
    record OtherLoad(double one, double other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.otherLoad").share("one", one).share("other", other);
        }
    }

    /** Other programs took so large a share of the core time, 0 to about 1, beside the runs of this way: a median. */
    record Disturbed(Way way, double share) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.disturbed").term("way", way).share("share", share);
        }
    }

    /** Runs of this way lack so many results together; where one was stopped, that is why. */
    record MissingResults(Way way, long count, boolean stopped) implements Reason {
        /** Of runs of a way. */
        static MissingResults of(WayRuns runs) {
            return new MissingResults(runs.way(), runs.missingResults(), runs.stopped());
        }

        @Override
        public Fact fact() {
            return Fact.of(stopped ? "reason.stopped" : "reason.missingResults")
                    .term("way", way)
                    .count("count", count);
        }
    }

    /** There is no serial run to measure against. */
    record NoSerialRun() implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.noSerialRun");
        }
    }

    /** The cores that runs of this way could use changed while they were under way. */
    record CoresChanged(Way way) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.coresChanged").term("way", way);
        }
    }

    /** In runs of this way everything stood still for a time. */
    record StoodStill(Way way) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.stoodStill").term("way", way);
        }
    }

    /** Computing was sped up by more than the cores it could use at most: the serial runs were disturbed, or these not. */
    record BeyondCores(double speedup, int cores) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.beyondCores").factor("speedup", speedup).count("cores", cores);
        }
    }

    /** Computing was sped up by more than the cores it kept busy, as tenths are told: the serial runs had less than one. */
    record BeyondBusy(double speedup, double busy) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.beyondBusy").factor("speedup", speedup).decimal("busy", busy, 1);
        }
    }

    /** There is one run only, which proves little. */
    record OneRun(Way way) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.oneRun");
        }
    }

    /** The times of the runs of both ways overlap. */
    record Overlap(Way one, Way other) implements Reason {
        @Override
        public Fact fact() {
            return Fact.of("reason.overlap").term("one", one).term("other", other);
        }
    }
}
