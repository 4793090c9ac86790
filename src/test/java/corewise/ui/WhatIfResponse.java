package corewise.ui;

import com.google.errorprone.annotations.FormatMethod;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.WatchServices;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/**
 * How soon the What if page shows what a change comes to: its dials are turned, ways and machines are chosen in a window,
 * each as soon as run and curves are shown of the change before; after the last ones of each it waits until all is known.
 * Told are, from the change on: the pulses and the time until the first picture of what was wished for, that of the run, is
 * handed to be painted (median, nine of ten, longest), the processor time that the window's thread and the one that
 * simulates took for it (median and nine of ten each), the same until the curves are, the time until all is known, the
 * longest that the window's thread was held at once, by the clock and in processor time, and how often for more than {@value #FRAME_NANOS} ns of that; and the
 * painter's processor time. With other programs beside it, times by the clock are theirs too.
 *
 * <p>Arguments: how many changes each (30), and which of usual, other (machines), most (processors) and million (items);
 * all of them where none is named. Runs in a real window, or without a display with
 * {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WhatIfResponse {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WHOLE = 3;
    private static final int STEPS = 10;
    private static final long LONGEST_SECONDS = 300;
    private static final double MILLI = 1e6;
    private static final long FRAME_NANOS = 16_000_000;
    private static final double ONE_MILLION_ITEMS = 1;
    private static final double USUAL_ITEMS = 0.4515;
    private static final double MOST = 1;

    private final Texts texts = Texts.load();
    private final int changes;
    private final Scene scene;
    private final Label status;
    private final String stale = texts.get("whatif.stale");
    private final String staleCurves = texts.get("whatif.stale.curves");
    private final String done = texts.get("whatif.done", "");

    /** All of the window's thread. */
    private int pulses;

    /** The thread that simulates. */
    private long background;

    private long changedNanos;
    private int changedPulse;
    private boolean told;
    /** Whether a pulse has begun and has not laid out yet. */
    private boolean inPulse;
    /** Processor time of the thread that simulates when it had told, nanoseconds. */
    private long toldBack;

    /** What it had told: 1 for the run, 2 for the curves too. */
    private int toldNow;

    private boolean curvesTold;
    private boolean drawn;
    private Seen first;
    private Seen curves;
    private Seen last;
    private long changedOwn;
    private long changedBack;
    private CountDownLatch awaited = new CountDownLatch(0);
    private boolean whole;

    /** Pulses, nanoseconds, and nanoseconds of processor time of the two threads from a change on. */
    private record Seen(int pulses, long nanos, long ownNanos, long backNanos) {}

    private Seen seen() {
        return new Seen(
                pulses - changedPulse,
                System.nanoTime() - changedNanos,
                THREADS.getCurrentThreadCpuTime() - changedOwn,
                toldBack - changedBack);
    }

    private WhatIfResponse(int changes) {
        this.changes = changes;
        WindowBackgroundTasks tasks = new WindowBackgroundTasks(WindowThread.executor());
        tasks.run(() -> Thread.currentThread().threadId(), thread -> background = thread, problem -> {
            throw new IllegalStateException(problem);
        });
        WatchServices services = new WatchServices(
                new FakeRunService(8, List.of(Way.values())),
                tasks,
                WindowThread.executor(),
                (question, yes) -> {},
                texts);
        Shell shell = new DrivenWindow(services, new NoPictures())
                .root()
                .simulatingOn(Optional::empty)
                .answeringWith(WindowThread::withNextPulse)
                .shell(1440, 900);
        scene = shell.scene();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        shell.viewModel().pageProperty().set("whatif");
        MadeUpShell.settle(scene);
        status = (Label) scene.lookup(".whatif-status");
        status.textProperty().subscribe(this::told);
        scene.addPostLayoutPulseListener(this::pulsed);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // pulses come whether or not there is something to be drawn
                inPulse = true;
            }
        }.start();
    }

    private void told(String text) {
        if (awaited.getCount() > 0 && !text.equals(stale)) {
            boolean run = text.equals(staleCurves);
            if (toldNow == 0 || (!run && toldNow == 1)) {
                toldNow = run ? 1 : 2;
                toldBack = THREADS.getThreadCpuTime(background);
            }
            Runnable toBeSeen = () -> {
                told = true;
                curvesTold = !text.equals(staleCurves);
                drawn = text.startsWith(done.substring(0, done.length() / 2));
            };
            if (inPulse) {
                // drawn before the pulse lays out
                toBeSeen.run();
            } else {
                // what is told was asked to be drawn before this
                Platform.runLater(toBeSeen);
            }
        }
    }

    private void pulsed() {
        pulses++;
        inPulse = false;
        if (!told || awaited.getCount() == 0) {
            return;
        }
        if (first == null) {
            first = seen();
        }
        if (!curvesTold) {
            return;
        }
        if (curves == null) {
            curves = seen();
        }
        if (!whole || drawn) {
            last = seen();
            awaited.countDown();
        }
    }

    /** Does something on the window's thread, and waits until it is shown: the run, the curves, and the last picture. */
    private Seen[] change(Runnable change, boolean untilAll) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        Platform.runLater(() -> {
            told = false;
            toldNow = 0;
            curvesTold = false;
            drawn = false;
            first = null;
            curves = null;
            whole = untilAll;
            awaited = shown;
            changedPulse = pulses;
            changedNanos = System.nanoTime();
            changedOwn = THREADS.getCurrentThreadCpuTime();
            changedBack = THREADS.getThreadCpuTime(background);
            change.run();
        });
        if (!shown.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was shown of a change");
        }
        return new Seen[] {first, curves, last};
    }

    private void measure(String what, IntConsumer change) throws InterruptedException {
        List<Integer> frames = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        List<Long> own = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        List<Integer> curveFrames = new ArrayList<>();
        List<Long> curveOwn = new ArrayList<>();
        List<Long> curveBack = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        long painted = painterNanos();
        Held held = new Held();
        held.start();
        for (int number = 0; number < changes; number++) {
            int which = number;
            boolean untilAll = number >= changes - WHOLE;
            Seen[] seen = change(() -> change.accept(which), untilAll);
            frames.add(seen[0].pulses);
            nanos.add(seen[0].nanos);
            own.add(seen[0].ownNanos);
            back.add(seen[0].backNanos);
            curveFrames.add(seen[1].pulses);
            curveOwn.add(seen[1].ownNanos);
            curveBack.add(seen[1].backNanos);
            if (untilAll) {
                all.add(seen[2].nanos);
            }
        }
        held.end();
        line(
                "%-34s %2d %2d %2d frames %6.1f %6.1f %6.1f ms; worked %5.1f %5.1f + %6.1f %6.1f ms | curves %2d %2d"
                        + " frames, worked %5.1f %5.1f + %6.1f %6.1f ms | all %7.0f ms | held %5.1f ms, worked %5.1f, %d times more than a frame |"
                        + " painted %5.1f ms a change",
                what,
                at(frames, 0.5),
                at(frames, 0.9),
                at(frames, 1),
                at(nanos, 0.5) / MILLI,
                at(nanos, 0.9) / MILLI,
                at(nanos, 1) / MILLI,
                at(own, 0.5) / MILLI,
                at(own, 0.9) / MILLI,
                at(back, 0.5) / MILLI,
                at(back, 0.9) / MILLI,
                at(curveFrames, 0.5),
                at(curveFrames, 0.9),
                at(curveOwn, 0.5) / MILLI,
                at(curveOwn, 0.9) / MILLI,
                at(curveBack, 0.5) / MILLI,
                at(curveBack, 0.9) / MILLI,
                at(all, 0.5) / MILLI,
                held.longestNanos / MILLI,
                held.longestWorkNanos / MILLI,
                held.tooLong,
                (painterNanos() - painted) / MILLI / changes);
    }

    /** Processor time of the thread that paints, nanoseconds. */
    private static long painterNanos() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /** Asks the window's thread again and again how soon it answers, and how much it worked meanwhile. */
    private static final class Held extends Thread {
        private volatile boolean over;
        private long longestNanos;
        private long longestWorkNanos;
        private int tooLong;
        private long workedBefore = -1;

        @Override
        public void run() {
            while (!over) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    longestNanos = Math.max(longestNanos, System.nanoTime() - asked);
                    long worked = THREADS.getCurrentThreadCpuTime();
                    if (workedBefore >= 0) {
                        longestWorkNanos = Math.max(longestWorkNanos, worked - workedBefore);
                        tooLong += worked - workedBefore > FRAME_NANOS ? 1 : 0;
                    }
                    workedBefore = worked;
                    answered.countDown();
                });
                try {
                    answered.await();
                } catch (InterruptedException ended) {
                    return;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }

        void end() throws InterruptedException {
            over = true;
            join();
        }
    }

    private static <T extends Comparable<T>> T at(List<T> values, double share) {
        return values.stream().sorted().toList().get((int) Math.round(share * (values.size() - 1)));
    }

    private void turn(String dial, double place) {
        ((Slider) scene.lookup("#dial-" + dial)).setValue(place);
    }

    private void set(String dial, double place) throws InterruptedException {
        CountDownLatch turned = new CountDownLatch(1);
        Platform.runLater(() -> {
            turn(dial, place);
            turned.countDown();
        });
        turned.await();
    }

    /** Turns a dial to and fro between two places. */
    private void dial(String named, String dial, double from, double to) throws InterruptedException {
        measure(named + ", " + dial, number -> {
            int step = number % (2 * STEPS);
            turn(dial, from + (to - from) * Math.min(step, 2 * STEPS - step) / STEPS);
        });
    }

    private void way(Way way) {
        ToggleButton chip = (ToggleButton) scene.lookup("#whatif-" + way.id());
        chip.setSelected(!chip.isSelected());
    }

    private void usual() throws InterruptedException {
        set("items", USUAL_ITEMS);
        dial("usual", "cores", 0.2, 0.8);
        dial("usual", "items", 0.3, 0.6);
        dial("usual", "length", 0.5, 0.8);
        dial("usual", "unequal", 0, 1);
        measure("usual, another way", number -> way(number % 2 == 0 ? Way.CHUNKS : Way.PROCESS_PER_TASK));
    }

    private void other() throws InterruptedException {
        MenuButton presets = (MenuButton) scene.lookup(".whatif-presets");
        measure(
                "another machine",
                number -> presets.getItems().get(1 + number % 7).fire());
        set("siblings", 0);
        set("slow-cores", 0);
        dial("128 cores", "cores", 0.69, 0.71);
        dial("128 cores", "items", 0.4, 0.6);
        dial("128 cores", "length", 0.5, 0.8);
    }

    private void most() throws InterruptedException {
        set("cores", MOST);
        set("siblings", MOST);
        set("items", USUAL_ITEMS);
        dial("4,096 processors", "cores", 0.97, MOST);
        dial("4,096 processors", "items", 0.4, 0.7);
        dial("4,096 processors", "length", 0.5, 0.8);
    }

    private void million() throws InterruptedException {
        set("siblings", 0);
        set("cores", 0.7);
        set("items", ONE_MILLION_ITEMS);
        dial("1,000,000 items, 128 cores", "items", 0.97, ONE_MILLION_ITEMS);
        dial("1,000,000 items, 128 cores", "length", 0.3, 0.6);
        dial("1,000,000 items, 128 cores", "cores", 0.68, 0.72);
        measure("1,000,000 items, another way", number -> way(number % 2 == 0 ? Way.CHUNKS : Way.PROCESS_PER_TASK));
    }

    private void run(List<String> wanted) throws InterruptedException {
        for (String group : wanted) {
            switch (group) {
                case "usual" -> usual();
                case "other" -> other();
                case "most" -> most();
                case "million" -> million();
                default -> throw new IllegalArgumentException(group);
            }
        }
    }

    @FormatMethod
    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] arguments) throws Exception {
        int changes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        WhatIfResponse[] made = new WhatIfResponse[1];
        WindowThread.begin(() -> made[0] = new WhatIfResponse(changes));
        WindowThread.awaitStart();
        List<String> all = List.of("usual", "other", "most", "million");
        made[0].run(arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : all);
        Platform.exit();
    }
}
