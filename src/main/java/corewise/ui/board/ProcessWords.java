package corewise.ui.board;

import corewise.model.WorkerLife;
import java.util.ArrayList;
import java.util.List;

/** What is said about processes as a whole: their lives, and what was sent. Stateless. */
final class ProcessWords {
    private ProcessWords() {}

    /** How many processes start, are up, have ended; empty for ways without processes. */
    static String lives(BoardFrame frame) {
        ProcessLives lives = lives(frame, frame.state().nanos());
        List<String> parts = new ArrayList<>();
        if (lives.starting() > 0) {
            parts.add(frame.text("cores.processesStarting", lives.starting()));
        }
        if (lives.up() > lives.stopped()) {
            parts.add(frame.text("cores.processesUp", lives.up() - lives.stopped()));
        }
        if (lives.stopped() > 0) {
            parts.add(frame.text("cores.processesStopped", lives.stopped()));
        }
        int sending = frame.state().sendingBackCount();
        if (sending > 0) {
            parts.add(frame.text("cores.processesSending", sending));
        }
        int well = lives.ended() - lives.failed() - lives.byMain();
        if (well > 0) {
            parts.add(frame.text("cores.processesEnded", well));
        }
        if (lives.byMain() > 0) {
            parts.add(frame.text("cores.processesEndedByMain", lives.byMain()));
        }
        if (lives.failed() > 0) {
            parts.add(
                    lives.exitCode() == WorkerLife.UNKNOWN
                            ? frame.text("cores.processesLostSomehow", lives.failed())
                            : frame.text("cores.processesLost", lives.failed(), Integer.toString(lives.exitCode())));
        }
        return parts.isEmpty() ? "" : frame.text("cores.processes", String.join(" · ", parts));
    }

    /** The same in few words. */
    static String shortLives(BoardFrame frame) {
        ProcessLives lives = lives(frame, frame.state().nanos());
        if (lives.stopped() > 0) {
            return frame.text("cores.processesStopped", lives.stopped());
        }
        int sending = frame.state().sendingBackCount();
        if (sending > 0) {
            return frame.text("cores.processesShortSending", lives.starting(), lives.up(), sending, lives.ended());
        }
        return frame.text("cores.processesShort", lives.starting(), lives.up(), lives.ended());
    }

    /** What was sent and came back, where it is known for the shown moment: live, and at the end. */
    static String bytes(BoardFrame frame) {
        ProcessLives lives = lives(frame, frame.state().nanos());
        return !frame.showsNewest() || lives.bytesSent() + lives.bytesReceived() == 0
                ? ""
                : frame.text(
                        "joined.bytes",
                        frame.texts().quantities().bytes(lives.bytesSent()),
                        frame.texts().quantities().bytes(lives.bytesReceived()));
    }

    private static ProcessLives lives(BoardFrame frame, long nanos) {
        return frame.preview() ? ProcessLives.NONE : ProcessLives.at(frame.trace(), nanos);
    }
}
