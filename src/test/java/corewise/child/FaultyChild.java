package corewise.child;

import corewise.model.ListSpec;
import corewise.recording.Progress;
import corewise.strategy.FakeWork;
import corewise.workload.ListWork;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** A worker process whose item 2 does what the list's seed says; the other items are harmless. */
public final class FaultyChild {
    public static final long THROWS = 1;
    public static final long ENDLESS = 2;
    public static final long EXITS = 3;
    public static final long KILLED = 4;
    public static final long GARBAGE = 5;
    public static final long PRINTS = 6;
    /** The system lets it do nothing any more: it neither reads nor writes, and does not end. */
    public static final long STOPPED = 7;

    /** Its virtual machine crashes. */
    public static final long CRASHES = 8;

    /** It is asked what its threads do, and goes on. */
    public static final long ASKED = 9;

    /** It ends, and something that it has started keeps its pipes open: a sleep of so many seconds. */
    public static final long LEAVES_OTHERS = 10;

    /** It works without end, and something that it has started has its pipes, too. */
    public static final long HAS_OTHERS = 11;

    public static final String SECONDS_LEFT = "86399";

    public static final int FAULTY_ITEM = 2;

    private FaultyChild() {}

    public static void main(String[] arguments) throws IOException {
        ChildMain.run(arguments[0], FaultyChild::work);
    }

    private static ListWork<?> work(ListSpec spec) {
        return new FakeWork(
                spec,
                (item, progress) -> item == FAULTY_ITEM ? fault(spec.seed(), progress) : FakeWork.mix(item, progress));
    }

    private static Long fault(long kind, Progress progress) throws InterruptedException {
        if (kind == THROWS) {
            throw new IllegalStateException("no luck");
        } else if (kind == ENDLESS) {
            return FakeWork.endless(progress);
        } else if (kind == EXITS) {
            System.err.println("had enough");
            Runtime.getRuntime().halt(0);
        } else if (kind == KILLED) {
            signal("-9");
        } else if (kind == STOPPED) {
            signal("-STOP");
        } else if (kind == GARBAGE) {
            garbage();
        } else if (kind == CRASHES) {
            signal("-SEGV");
        } else if (kind == ASKED) {
            kill("-QUIT").onExit().join();
        } else if (kind == LEAVES_OTHERS) {
            started(new ProcessBuilder("sleep", SECONDS_LEFT).inheritIO());
            Runtime.getRuntime().halt(0);
        } else if (kind == HAS_OTHERS) {
            started(new ProcessBuilder("sleep", SECONDS_LEFT).inheritIO());
            return FakeWork.endless(progress);
        } else if (kind == PRINTS) {
            System.out.println("not a frame");
        }
        return 42L;
    }

    private static void signal(String signal) throws InterruptedException {
        kill(signal);
        new CountDownLatch(1).await();
    }

    private static Process kill(String signal) {
        return started(new ProcessBuilder(
                "kill", signal, String.valueOf(ProcessHandle.current().pid())));
    }

    private static Process started(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException noSuchCommand) {
            throw new UncheckedIOException(noSuchCommand);
        }
    }

    private static void garbage() throws InterruptedException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("this is no frame at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
        new CountDownLatch(1).await();
    }

    /** A process that never says a word, and writes to its standard error all the while. */
    public static final class Flooding {
        private Flooding() {}

        public static void main(String[] arguments) throws IOException {
            byte[] flood = "no end of it\n".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            try (FileOutputStream errors = new FileOutputStream(FileDescriptor.err)) {
                while (true) {
                    errors.write(flood);
                }
            }
        }
    }

    /** A process that never says a word. */
    public static final class Silent {
        private Silent() {}

        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** A process that closes its output and goes on. */
    public static final class Closing {
        private Closing() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            new FileOutputStream(FileDescriptor.out).close();
            new CountDownLatch(1).await();
        }
    }
}
