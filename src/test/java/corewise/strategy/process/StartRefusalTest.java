package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartRefusalTest {
    @Test
    void isOneLineOfWhatJavaSays() {
        StartRefusal refusal = StartRefusal.of(
                new IOException(
                        "Cannot run program \"java\": Exec failed, error: 13 (Permission denied) \nPossible reasons:\n  - one\n"));

        assertEquals("Cannot run program \"java\": Exec failed, error: 13 (Permission denied)", refusal.problem());
        assertFalse(refusal.limit());
    }

    @Test
    void isALimitWhereThereAreTooManyProcessesThreadsOrFiles() {
        assertTrue(StartRefusal.of(new IOException("posix_spawn failed, error: 11 (Resource temporarily unavailable)"))
                .limit());
        assertTrue(StartRefusal.of(new IOException("error=24, Too many open files"))
                .limit());
        assertTrue(StartRefusal.of(new IOException("no thread", new OutOfMemoryError("no thread")))
                .limit());
        assertFalse(StartRefusal.of(new IOException("error=2, No such file or directory"))
                .limit());
        assertFalse(StartRefusal.of(new IOException("error: 110")).limit());
    }
}
