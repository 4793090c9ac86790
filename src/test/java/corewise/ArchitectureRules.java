package corewise;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;

/**
 * The rules of the architecture below a root package: {@code corewise} for the program, another one
 * for the offenders that prove that each rule can fail. Immutable.
 */
final class ArchitectureRules {
    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Each package uses only what the table of packages allows. */
    ArchRule packagesUseOnlyWhatTheTableAllows() {
        return classes().should(new PackageTable(root).beRespected());
    }

    /** No packages use each other in a circle. */
    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** The window's toolkit stays in the window. */
    ArchRule onlyTheWindowKnowsJavaFx() {
        return noClasses()
                .that(resideOutsideOfPackages(within("ui")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx.."));
    }

    /** What starts or steers the toolkit's threads stays in one package. */
    ArchRule onlyUiFxDrivesTheToolkit() {
        return noClasses()
                .that(resideOutsideOfPackages(within("ui.fx")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.concurrent..")
                        .or(named("javafx.application.Platform"))
                        .or(named("javafx.animation.AnimationTimer")));
    }

    /** View-models can be tested without a toolkit. */
    ArchRule viewModelsKnowNoScene() {
        return noClasses()
                .that()
                .haveNameMatching(".*ViewModel(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
    }

    /** What belongs to the window's thread is known to the window only. */
    ArchRule onlyTheWindowUsesWhatBelongsToItsThread() {
        return noClasses()
                .that(resideOutsideOfPackages(within("ui")))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("corewise.ui.fx.OnWindowThread");
    }

    /** The operating system is asked in one place. */
    ArchRule onlyPlatformAsksTheOperatingSystem() {
        return noClasses()
                .that(resideOutsideOfPackages(within("platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("oshi..", "com.sun.jna..", "java.lang.foreign.."));
    }

    /** Threads come from known places, so that they can be counted, named and ended. */
    ArchRule threadsAreMadeInKnownPlaces() {
        return noClasses()
                .that(resideOutsideOfPackages(
                        within("strategy"),
                        within("child"),
                        within("platform"),
                        within("session"),
                        within("ui.fx"),
                        within("ui.diagnostics")))
                .should()
                .accessTargetWhere(target("threads are made", ArchitectureRules::makesThreads));
    }

    /** Time is injected: one class reads the clock that everything is measured with. */
    ArchRule onlyTheSystemClockReadsNanoTime() {
        return noClasses()
                .that(DescribedPredicate.not(named(root + ".recording.SystemClock")))
                .should()
                .accessTargetWhere(target(
                        "System.nanoTime is read",
                        t -> is(t, System.class) && t.getName().equals("nanoTime")));
    }

    /** The standard streams belong to the command line and to the worker process's wire. */
    ArchRule onlyTheCommandLineTouchesStandardStreams() {
        Set<String> streams = Set.of("out", "err", "in", "console", "setOut", "setErr", "setIn");
        return noClasses()
                .that(resideOutsideOfPackages(within("cli"), within("child"))
                        .and(DescribedPredicate.not(named(root + ".Main"))))
                .should()
                .accessTargetWhere(target(
                        "a standard stream is touched",
                        t -> (is(t, System.class) && streams.contains(t.getName()))
                                || t.getFullName().endsWith(".printStackTrace()")));
    }

    private static boolean makesThreads(AccessTarget target) {
        String name = target.getName();
        if (is(target, Thread.class)) {
            return Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                    .contains(name);
        }
        if (is(target, CompletableFuture.class)) {
            return name.endsWith("Async")
                    || Set.of("delayedExecutor", "orTimeout", "completeOnTimeout")
                            .contains(name);
        }
        if (is(target, ForkJoinPool.class) && name.equals("commonPool")) {
            return true;
        }
        if (name.equals("parallelStream") || (is(target, BaseStream.class) && name.equals("parallel"))) {
            return true;
        }
        boolean threadsOfItsOwn = is(target, Executor.class) || is(target, Timer.class);
        return is(target, Executors.class) || (threadsOfItsOwn && name.equals("<init>"));
    }

    private static boolean is(AccessTarget target, Class<?> type) {
        return target.getOwner().isAssignableTo(type);
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<AccessTarget> wanted) {
        return DescribedPredicate.describe(description, access -> wanted.test(access.getTarget()));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "one of " + Arrays.toString(names),
                type -> wanted.contains(outermost(type).getName()));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private String within(String name) {
        return root + "." + name + "..";
    }
}
