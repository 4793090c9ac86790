package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LauncherRunTest {
    @Test
    void whatTheProgramMeasuredIsNoComplaint() throws IOException {
        LauncherRun run = new LauncherRun(0, "", """
                Of 37 % of the time in which tasks ran, or may have, it is not known whether they did. That time is not \
                drawn as running.
                serial, run 1; pool, run 2: 1 note of the workers found no room and was left out: what their tasks did \
                meanwhile is not known, and is drawn so.
                The file trace.json cannot be written.
                Everything stood still for 20 s: the program was stopped from outside, other programs left it no core, or \
                the machine slept. That time is not drawn as running.
                """);
        assertEquals("The file trace.json cannot be written.", run.complaints());
    }
}
