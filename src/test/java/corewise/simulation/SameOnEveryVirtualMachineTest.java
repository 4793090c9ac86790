package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are the same to the nanosecond whether code is interpreted or compiled, by which compiler, and who collects garbage. */
class SameOnEveryVirtualMachineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint -XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "-XX:-TieredCompilation -XX:+UseSerialGC",
                "-XX:+UseParallelGC",
                "-XX:+UseG1GC",
                "-XX:+UseZGC"
            })
    void answersAreTheSame(String flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Answers.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), told);
        assertEquals(Answers.all(), told.lines().toList());
    }

    /** All ways in both languages on a machine with slow cores, siblings, a falling clock and other programs. */
    static final class Answers {
        public static void main(String[] arguments) {
            all().forEach(System.out::println);
        }

        static List<String> all() {
            SimulatedMachine machine = new SimulatedMachine(6, 4, 2, 550, 620, 800, 6, 1_300, SchedulerModel.linux(16));
            ItemTimes times = ItemTimes.logNormal(700_000, 1_200, 7);
            Simulator simulator = new Simulator();
            List<String> answers = new ArrayList<>();
            for (Language language : Language.values()) {
                for (Way way : Way.of(language)) {
                    Scenario scenario = new Scenario(
                            machine,
                            Scenarios.in(language, Scenarios.spec(way, 300, 16, times)),
                            times,
                            Costs.typical().of(language, way),
                            1_000_000,
                            300,
                            true);
                    SimulationResult outcome = simulator.run(scenario);
                    Trace trace = simulator.trace(scenario);
                    long ends = 0;
                    for (int task = 0; task < trace.taskCount(); task++) {
                        ends = 31 * ends + trace.endedNanos(task);
                    }
                    answers.add(language + " " + way + " " + outcome + " " + ends);
                }
            }
            return answers;
        }
    }
}
