package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A script of the tests, from their resources, beside the program's own in a folder. Stateless. */
final class TestScript {
    private TestScript() {}

    /** What starts it, with the folder before the other arguments. */
    static ProcessBuilder in(Path folder, String interpreter, String name, String... arguments) throws IOException {
        Scripts.into(folder);
        Path script = folder.resolve(name);
        try (InputStream text = Objects.requireNonNull(TestScript.class.getResourceAsStream("/python/" + name))) {
            Files.copy(text, script);
        }
        List<String> command = new ArrayList<>(List.of(interpreter, "-I", script.toString(), folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder starter = new ProcessBuilder(command);
        // what the library leaves where all of its processes are killed goes with the folder
        starter.environment().put("TMPDIR", folder.toString());
        return starter;
    }

    /** Starts it, waits for its end, which has to be a good one, and gives what it said. */
    static String said(ProcessBuilder starter) throws IOException, InterruptedException {
        Process process = starter.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
