package corewise;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of packages: which may use which. A package below one of the table belongs to it, unless
 * the table names it as well. Immutable once made.
 */
final class PackageTable {
    /** The name of the root package itself, which holds the main class alone. */
    private static final String ROOT = "";

    private final String root;
    private final Map<String, Set<String>> uses = new HashMap<>();

    PackageTable(String root) {
        this.root = root;
        row("fact");
        row("text", "fact");
        row("model", "fact");
        row("recording", "fact", "model");
        row("workload", "fact", "model", "recording");
        row("strategy", "fact", "model", "workload", "recording");
        row("strategy.process", "fact", "strategy", "model", "workload", "recording");
        row("strategy.python", "fact", "strategy.process", "strategy", "model", "workload", "recording");
        row("platform", "fact", "model", "recording");
        row("child", "fact", "strategy.process", "strategy", "workload", "recording", "platform", "model");
        row("calibration", "fact", "model", "workload", "recording", "strategy");
        row("simulation", "fact", "model", "workload");
        row("metrics", "fact", "model");
        row("picture", "fact", "text", "model", "metrics");
        rowWithAllOf("simulation.picture", "simulation", "picture");
        rowWithAllOf("simulation.game", "simulation", "metrics");
        row("report", "fact", "text", "model", "metrics", "picture");
        row("file", "fact", "model");
        row("lesson", "fact", "text", "model", "metrics", "file");
        rowWithAllOf("session", "strategy.process", "strategy.python", "platform", "calibration", "metrics", "file");
        rowWithAllOf("diagnostics", "session", "text");
        rowWithAllOf("validation", "session", "simulation");
        rowWithAllOf("experiment", "validation");
        rowWithAllOf("experiment.picture", "experiment", "report");
        rowWithAllOf("cli", "experiment.picture", "simulation.picture", "child", "report", "lesson");
        row("ui.fx", "fact", "text");
        rowWithAllOf("ui.explain", "ui.fx");
        rowWithAllOf("ui.canvas", "picture", "ui.explain");
        rowWithAllOf("ui.board", "ui.canvas");
        rowWithAllOf("ui.page", "ui.explain", "session", "report");
        rowWithAllOf("ui.watch", "ui.page", "ui.board", "report");
        rowWithAllOf("ui.learn", "ui.page", "ui.board", "lesson");
        rowWithAllOf("ui.race", "ui.page", "ui.board", "experiment", "report");
        rowWithAllOf("ui.order", "ui.page", "ui.board", "experiment", "report");
        rowWithAllOf("ui.claims", "ui.page", "ui.board", "experiment.picture");
        rowWithAllOf("ui.whatif", "ui.page", "ui.board", "experiment", "simulation.picture", "simulation.game");
        rowWithAllOf("ui.diagnostics", "ui.watch", "diagnostics");
        rowWithAllOf("ui", "ui.watch", "ui.learn", "ui.race", "ui.order", "ui.claims", "ui.whatif", "ui.diagnostics");
        // the main class hands session's service from one to the other, and asks platform for a display
        row(ROOT, "fact", "text", "diagnostics", "cli", "ui", "session", "platform");
    }

    private void row(String name, String... used) {
        for (String other : used) {
            if (!uses.containsKey(other)) {
                throw new IllegalArgumentException("The table uses " + other + " before its row");
            }
        }
        uses.put(name, Set.copyOf(Arrays.asList(used)));
    }

    /** A row that may use the packages given and everything these may use. */
    private void rowWithAllOf(String name, String... used) {
        Set<String> all = new LinkedHashSet<>();
        for (String other : used) {
            all.add(other);
            all.addAll(uses.get(other));
        }
        row(name, all.toArray(String[]::new));
    }

    ArchCondition<JavaClass> beRespected() {
        return new ArchCondition<>("use only the packages that the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                checkUses(type, events);
            }
        };
    }

    private void checkUses(JavaClass type, ConditionEvents events) {
        Optional<String> own = rowOf(type);
        if (own.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no package of the table"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> other = rowOf(dependency.getTargetClass().getBaseComponentType());
            if (other.isPresent() && !other.equals(own) && !uses.get(own.get()).contains(other.get())) {
                String message =
                        "'%s' may not use '%s': %s".formatted(own.get(), other.get(), dependency.getDescription());
                events.add(SimpleConditionEvent.violated(dependency, message));
            }
        }
    }

    /** The row of the class's package or of the nearest package around it; empty outside the table. */
    private Optional<String> rowOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of(ROOT);
        }
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        name = name.substring(root.length() + 1);
        while (!uses.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
        return Optional.of(name);
    }
}
