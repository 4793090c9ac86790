package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What this program itself takes, with what it has started. */
@Isolated
@Timeout(60)
class OwnCostIT {
    private static final long MILLI = 1_000_000;

    /**
     * A shell that waits has one count, which ends; then it says so, and how long that took in hundredths of a second: 0 where
     * the system does not tell.
     */
    private static final String SCRIPT = """
            sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'
            if [ -r /proc/$$/stat ]; then read -r stat < /proc/$$/stat; set -- $stat; echo $((${16} + ${17})); else echo 0; fi
            read -r end
            """;

    @Test
    void whatAChildOfAChildTookStaysOursWhenItHasEnded() throws Exception {
        long before = OwnCost.withChildrenNanos();
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT).start();
        try (BufferedReader out = shell.inputReader()) {
            long took = Long.parseLong(out.readLine()) * 10 * MILLI;
            long after = OwnCost.withChildrenNanos();

            assertTrue(took >= 50 * MILLI || !Files.isReadable(Path.of("/proc/self/stat")), took + " ns");
            assertTrue(after - before >= took, after - before + " of " + took);
        }
        shell.destroyForcibly().waitFor();
    }
}
