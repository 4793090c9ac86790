package corewise.ui.board;

import static corewise.ui.board.BoardTexts.text;

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
            parts.add(text("cores.processesStarting", lives.starting()));
        }
        if (lives.up() > 0) {
            parts.add(text("cores.processesUp", lives.up()));
        }
        int sending = frame.state().sendingBackCount();
        if (sending > 0) {
            parts.add(text("cores.processesSending", sending));
        }
        int well = lives.ended() - lives.failed();
        if (well > 0) {
            parts.add(text("cores.processesEnded", well));
        }
        if (lives.failed() > 0) {
            parts.add(text("cores.processesLost", lives.failed(), Integer.toString(lives.exitCode())));
        }
        return parts.isEmpty() ? "" : text("cores.processes", String.join(" · ", parts));
    }

    /** The same in few words. */
    static String shortLives(BoardFrame frame) {
        ProcessLives lives = lives(frame, frame.state().nanos());
        int sending = frame.state().sendingBackCount();
        if (sending > 0) {
            return text("cores.processesShortSending", lives.starting(), lives.up(), sending, lives.ended());
        }
        return text("cores.processesShort", lives.starting(), lives.up(), lives.ended());
    }

    /** What was sent and came back, where it is known for the shown moment: live, and at the end. */
    static String bytes(BoardFrame frame) {
        ProcessLives lives = lives(frame, frame.state().nanos());
        return !frame.showsNewest() || lives.bytesSent() + lives.bytesReceived() == 0
                ? ""
                : text("joined.bytes", BoardTexts.bytes(lives.bytesSent()), BoardTexts.bytes(lives.bytesReceived()));
    }

    private static ProcessLives lives(BoardFrame frame, long nanos) {
        return frame.preview() ? ProcessLives.NONE : ProcessLives.at(frame.trace(), nanos);
    }
}
