package corewise.ui.whatif;

import corewise.fact.Value;
import corewise.model.RunSpec;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.simulation.picture.FastestMap;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of the answers, and of how far they can be trusted. Immutable. */
record WhatIfWords(Wish wish, Findings found, Trust trust, Texts texts) {
    /** What is looked at, in a line. */
    String title() {
        return texts.get("whatif.run", wish.list().items(), machine());
    }

    /** On how many cores, and of which kinds where they are not all alike. */
    String machine() {
        int cores = (int) Dial.CORES.get(wish);
        String name = wish.machine().name();
        return name.equals(Integer.toString(cores))
                ? texts.get("whatif.onCores", cores)
                : texts.get("whatif.onKinds", cores, name);
    }

    /** What lines of a chart are, where that is not plain; empty where it is. */
    String lines(boolean edges) {
        SimulatedMachine machine = wish.machine();
        int threads = machine.performanceCores() == 0 ? 1 : machine.threadsPerCore();
        List<String> said = new ArrayList<>();
        if (machine.coreSpeed(threads) > SimulatedMachine.FULL_SPEED) {
            Value.Factor gain = new Value.Factor(machine.coreSpeed(threads) / (double) SimulatedMachine.FULL_SPEED);
            said.add(texts.get("whatif.chart.siblings", threads, gain));
        }
        if (machine.efficiencyCores() > 0) {
            said.add(texts.get("whatif.chart.slow"));
        }
        boolean processes =
                found.curves().stream().anyMatch(curve -> curve.way().usesProcesses(wish.language()));
        if (processes && machine.processors() > RunSpec.MAX_PROCESSES) {
            said.add(texts.get("whatif.chart.processes", RunSpec.MAX_PROCESSES));
        }
        if (edges) {
            said.add(texts.get("whatif.chart.edges"));
        }
        return texts.sentences(said.toArray(String[]::new));
    }

    /** How many items, and how long they are. */
    String list() {
        return texts.get(
                "whatif.listOf",
                wish.list().items(),
                new Value.Nanos(wish.times().meanNanos()),
                new Value.Share(wish.times().unequal(wish.list().items()) / 1e3));
    }

    /** Time, speed-up, how far the cores are used, and what is paid for; empty while nothing is known. */
    String figures() {
        Findings.Here here = found.here().get(found.wish().way());
        if (here == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        long nanos = here.outcome().makespanNanos();
        parts.add(texts.quantities().duration(nanos));
        parts.add(texts.quantities().factor(here.speedUp()));
        boolean siblings = found.wish().machine().threadsPerCore() > 1;
        found.run()
                .ifPresent(run -> parts.add(texts.get(
                        siblings ? "whatif.usedLogical" : "whatif.used",
                        new Value.Share(run.busy().used()))));
        // as everywhere on the page, siblings are one core
        double bought = (double) found.wish().machine().physicalCores() * nanos;
        if (found.wish().serialNanos() > 0) {
            parts.add(texts.get("whatif.alone", new Value.Roughly(found.wish().serialNanos())));
        }
        parts.add(texts.get("whatif.bought", new Value.Roughly((long) Math.min(Long.MAX_VALUE / 4.0, bought))));
        return String.join(" · ", parts);
    }

    /** Within what the time is expected, as runs on this machine tell; or that nothing is known of it. */
    String interval() {
        Findings.Here here = found.here().get(found.wish().way());
        if (here == null) {
            return "";
        }
        Optional<Trust.Span> span = trust.around(found.wish().question().scenario());
        if (span.isEmpty()) {
            return texts.get("whatif.untested", found.wish().way());
        }
        long nanos = here.outcome().makespanNanos();
        Value.Nanos low = new Value.Nanos(Math.round(nanos * span.get().low()));
        Value.Nanos high = new Value.Nanos(Math.round(nanos * span.get().high()));
        String between = texts.say(low).equals(texts.say(high))
                ? texts.get("whatif.nearly", low, span.get().checks())
                : texts.get("whatif.between", low, high, span.get().checks());
        boolean good = trust.good(found.wish().language(), found.wish().way());
        return good
                ? between
                : texts.get(
                        "joint.sentences",
                        between,
                        texts.get(
                                "whatif.weak",
                                found.wish().way(),
                                texts.name(found.wish().language())));
    }

    /** How far leads on the map can be trusted. */
    String leads() {
        double error = error();
        String faint = error > FastestMap.LEAST_LEAD
                ? texts.get("whatif.map.off", new Value.Share(error))
                : texts.get("whatif.map.faint", new Value.Share(FastestMap.LEAST_LEAD));
        String known = Double.isNaN(error) ? texts.sentences(faint, texts.get("whatif.map.untested")) : faint;
        return texts.sentences(known, texts.get("whatif.map.lines"));
    }

    /** Who is fastest; not decided where the lead is smaller than predictions of runs in this language were off. */
    Optional<FastestMap> map() {
        return found.map().map(map -> map.withError(error()));
    }

    /** By how much predictions of runs in the language were off, in the median; NaN where there were none. */
    private double error() {
        return Trust.medianError(trust.checks().stream()
                .filter(check -> check.language() == found.wish().language())
                .toList());
    }

    /** How well runs on this machine were predicted, in some sentences. */
    List<String> quality() {
        if (trust.checks().isEmpty()) {
            return List.of(texts.get("whatif.trust.none"));
        }
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                "whatif.trust.median",
                trust.checks().size(),
                new Value.Share(Trust.medianError(trust.checks())),
                new Value.Share(Trust.within(trust.checks(), Trust.GOOD_MOST))));
        double unsure = Trust.medianUnsure(trust.checks());
        if (!Double.isNaN(unsure)) {
            said.add(texts.get("whatif.trust.unsure", new Value.Share(unsure)));
        }
        trust.worst()
                .ifPresent(worst -> said.add(texts.get(
                        "whatif.trust.worst",
                        worst.way(),
                        worst.items(),
                        new Value.Nanos(worst.lengthNanos()),
                        new Value.Nanos(worst.predictedNanos()),
                        new Value.Nanos(worst.measuredNanos()))));
        Trust.Looks order = Trust.Looks.of(trust.checks(), Trust.Apart::order);
        Trust.Looks moves = Trust.Looks.of(trust.checks(), Trust.Apart::moves);
        Trust.Looks ready = Trust.Looks.of(trust.checks(), Trust.Apart::ready);
        if (!Double.isNaN(order.near())) {
            said.add(texts.get(
                    "whatif.trust.order",
                    new Value.Share(order.median()),
                    new Value.Share(Trust.Apart.NEAR.order()),
                    new Value.Share(order.near())));
            said.add(texts.get(
                    "whatif.trust.moves",
                    new Value.Decimal(moves.median(), 2),
                    Math.round(Trust.Apart.NEAR.moves()),
                    new Value.Share(moves.near())));
        }
        if (!Double.isNaN(ready.near())) {
            said.add(texts.get(
                    "whatif.trust.ready",
                    new Value.Share(ready.median()),
                    new Value.Share(Trust.Apart.NEAR.ready()),
                    new Value.Share(ready.near())));
        }
        List<Value> weak = trust.checks().stream()
                .map(check -> check.way())
                .distinct()
                .sorted()
                .filter(way -> Trust.medianError(trust.checks().stream()
                                .filter(check -> check.way() == way)
                                .toList())
                        > Trust.GOOD_MEDIAN)
                .<Value>map(Value::named)
                .toList();
        if (!weak.isEmpty()) {
            said.add(texts.get("whatif.trust.weak", new Value.Series(weak, Value.Joint.COMMA)));
        }
        return said;
    }

    /** That all is simulated, and with which costs. */
    String costsOf() {
        return texts.get("whatif.done", costs());
    }

    /** Where the costs are from. */
    String costs() {
        return texts.get(
                switch (wish.costs().source(wish.language())) {
                    case NONE -> "whatif.costs.none";
                    case TYPICAL -> "whatif.costs.typical";
                    case MEASURED -> "whatif.costs.measured";
                    case TYPED -> "whatif.costs.typed";
                });
    }
}
