package corewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The architecture, held in the program; and each of its rules shown to catch an offender. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final String ROOT = "corewise";
    private static final String OFFENDERS = "corewise.archfixture";

    private static JavaClasses program;
    private static JavaClasses offenders;

    /** A rule, its name for the report, and the simple names of offenders that it must catch. */
    private record Rule(String name, ArchRule rule, List<String> offenders) {}

    @BeforeAll
    static void readClasses() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        offenders = new ClassFileImporter().importPackages(OFFENDERS);
    }

    private static List<Rule> rules(String root) {
        ArchitectureRules rules = new ArchitectureRules(root);
        List<Rule> all = new ArrayList<>();
        all.add(new Rule("packageTable", rules.packagesUseOnlyWhatTheTableAllows(), List.of("ReachesUp", "Stray")));
        all.add(new Rule("cycles", rules.packagesAreFreeOfCycles(), List.of("First", "Second")));
        all.add(new Rule("javaFx", rules.onlyTheWindowKnowsJavaFx(), List.of("KnowsJavaFx")));
        all.add(new Rule("toolkit", rules.onlyUiFxDrivesTheToolkit(), List.of("DrivesTheToolkit")));
        all.add(new Rule("viewModels", rules.viewModelsKnowNoScene(), List.of("BadViewModel$Inner")));
        all.add(new Rule(
                "windowThread", rules.onlyTheWindowUsesWhatBelongsToItsThread(), List.of("UsesTheWindowsThread")));
        all.add(new Rule("system", rules.onlyPlatformAsksTheOperatingSystem(), List.of("AsksTheSystem")));
        all.add(new Rule(
                "threads",
                rules.threadsAreMadeInKnownPlaces(),
                List.of("MakesThreads", "MakesPools", "RunsInParallel", "RunsAsync")));
        all.add(new Rule("clock", rules.onlyTheSystemClockReadsNanoTime(), List.of("ReadsTheClock")));
        all.add(new Rule(
                "streams", rules.onlyTheCommandLineTouchesStandardStreams(), List.of("Prints", "PrintsTraces")));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return rules(ROOT).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> rule.rule().allowEmptyShould(true).check(program)));
    }

    @TestFactory
    Stream<DynamicTest> offendersAreCaughtBy() {
        return rules(OFFENDERS).stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertCatches(rule)));
    }

    private static void assertCatches(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(offenders);
        String report = String.join("\n", result.getFailureReport().getDetails());
        for (String offender : rule.offenders()) {
            assertTrue(report.contains("." + offender), () -> offender + " is not caught: " + report);
        }
    }

    /** Who reads a name knows what it is.  */
    @Test
    void aNameIsBorneByOneClass() {
        Set<String> twice = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (JavaClass each : program) {
            if (each.isTopLevelClass() && !seen.add(each.getSimpleName())) {
                twice.add(each.getSimpleName());
            }
        }
        twice.remove("package-info");
        assertEquals(Set.of(), twice);
    }

    /** What a class names stands in its pool of constants: read there, all tests take a tenth of what importing them takes. */
    @Test
    void testsAreNeverSkippedAndNeverSleep() throws IOException, URISyntaxException {
        Path tests = Path.of(ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> offending = new TreeSet<>();
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String skipsOrSleeps = skipsOrSleeps(ClassFile.of().parse(file).constantPool());
                if (!skipsOrSleeps.isEmpty()) {
                    offending.add(tests.relativize(file) + ": " + skipsOrSleeps);
                }
            }
        }
        assertEquals(Set.of(), offending);
    }

    @Test
    void aTestThatWouldBeSkippedOrSleepIsCaught() {
        // this class would be caught if it named the annotation as an annotation does
        String annotation = ClassDesc.of("org.junit.jupiter.api.Disabled").descriptorString();
        ConstantPoolBuilder skipped = ConstantPoolBuilder.of();
        skipped.utf8Entry(annotation);
        assertEquals(annotation, skipsOrSleeps(skipped));
        ConstantPoolBuilder assumes = ConstantPoolBuilder.of();
        assumes.classEntry(ClassDesc.of("org.junit.jupiter.api.Assumptions"));
        assertEquals("org/junit/jupiter/api/Assumptions", skipsOrSleeps(assumes));
        ConstantPoolBuilder sleeps = ConstantPoolBuilder.of();
        sleeps.methodRefEntry(ClassDesc.of("java.lang.Thread"), "sleep", MethodTypeDesc.ofDescriptor("(J)V"));
        assertEquals("java/lang/Thread.sleep", skipsOrSleeps(sleeps));
        ConstantPoolBuilder neither = ConstantPoolBuilder.of();
        neither.methodRefEntry(ClassDesc.of("corewise.Lesson"), "sleep", MethodTypeDesc.ofDescriptor("()V"));
        assertEquals("", skipsOrSleeps(neither));
    }

    private static String skipsOrSleeps(ConstantPool constants) {
        for (PoolEntry each : constants) {
            if (each instanceof ClassEntry type && skips(type.asInternalName())) {
                return type.asInternalName();
            }
            // annotations name their types by descriptors
            if (each instanceof Utf8Entry text
                    && text.stringValue().startsWith("Lorg/junit/")
                    && skips(text.stringValue().substring(1))) {
                return text.stringValue();
            }
            if (each instanceof MethodRefEntry called
                    && called.name().equalsString("sleep")
                    && !called.type().equalsString("()V")) {
                return called.owner().asInternalName() + ".sleep";
            }
        }
        return "";
    }

    private static boolean skips(String type) {
        return type.startsWith("org/junit/jupiter/api/condition/")
                || type.startsWith("org/junit/jupiter/api/Disabled")
                || type.startsWith("org/junit/jupiter/api/Assumptions");
    }
}
