package corewise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.recording.BlockReason;
import corewise.recording.CancelToken;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import corewise.recording.WorkFailedException;
import corewise.text.Texts;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions in Java: compiled in memory, loaded for a run, ended by a cancel wherever they are. */
@Timeout(60)
class OwnFunctionWorkTest {
    private static OwnFunction function(String source) {
        return new OwnFunction(Language.JAVA, "my-work.java", source);
    }

    private static OwnFunctionWork work(String source) {
        return new OwnFunctionWork(ListSpec.ofNumbers(function(source), 4, 7));
    }

    private static String first(String source) {
        return work(source).compute(0, Progress.IGNORED);
    }

    private static String problem(String source) {
        return work(source).refusal().map(Texts.load()::say).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Object work(long n) { return n * n; } | 49",
                "long work(long n) { return n + 1; } | 8",
                "static int work(int n) { return n - 1; } | 6",
                "boolean work(long n) { return n > 5; } | true",
                "double work(long n) { return n / 2.0; } | 3.5",
                "String work(long n) { return \"n\" + n; } | n7",
                "Object work(long n) { return null; } | null",
                "int[] work(long n) { return new int[] {1, (int) n}; } | [1, 7]",
                "record Pair(long a, long b) {} Object work(long n) { return new Pair(n, 2); } | Pair[a=7, b=2]",
                "import java.math.BigInteger; Object work(long n) { return BigInteger.TWO.pow((int) n); } | 128",
                "Object work(long n) { return List.of(n, n); } | [7, 7]",
                "void main() {} Object work(long n) { return 1; } | 1",
                "void checkpoint() {} Object work(long n) { checkpoint(); return 2; } | 2",
                "Object work(long n) { checkpoint(); return 3; } | 3",
                "Object work(long n) { System.out.println(n); return 4; } // the end | 4",
                "Object work(long n) throws Exception { return System.in.read(); } | -1",
            })
    void givesWhatItReturnsAsTextWhateverItsForm(String source, String result) {
        assertEquals("", problem(source));
        assertEquals(result, first(source));
    }

    @Test
    void aJavaWithoutACompilerIsToldWithWhatHelps() {
        JavaFunctions.Compiled none =
                JavaFunctions.compiled(function("Object work(long n) { return n; }"), ModuleLayer.empty());

        assertTrue(none.code().isEmpty());
        assertEquals(
                "This Java (" + System.getProperty("java.home")
                        + ") has no compiler, so it cannot run a function in Java: "
                        + "start Corewise with a JDK, or write the function in Python.",
                none.problem().map(Texts.load()::say).orElse(""));
    }

    @Test
    void whereNoItemHasAResultNothingElseIsTold() {
        OwnFunctionWork same = work("Object work(long n) { return n; }");

        assertEquals(
                "2 items without a result", Texts.load().say(same.total(Arrays.asList((String) null, (String) null))));
        assertEquals("7, 1 item without a result", Texts.load().say(same.total(Arrays.asList("7", (String) null))));
    }

    @Test
    void eachItemIsGivenItsNumberAndOneObjectIsForAll() {
        OwnFunctionWork counting = work("int calls = 0; Object work(long n) { calls++; return n + \" \" + calls; }");

        assertEquals("7 1", counting.compute(0, Progress.IGNORED));
        assertEquals("10 2", counting.compute(3, Progress.IGNORED));
    }

    @Test
    void whatIsWrongIsToldInTheCompilersWordsWithTheLine() {
        String source = "Object work(long n) {\n    long x = n\n    return x;\n}";

        String words = problem(source);

        assertTrue(words.contains("my-work.java:2: ';' expected"), words);
        assertTrue(words.contains("\n    long x = n\n              ^"), words);
        assertEquals(OptionalInt.of(2), function(source).lineOf(words));
    }

    @Test
    void anErrorBehindTheTextIsToldOfItsLastLine() {
        String source = "Object work(long n) {\n    return n;";

        assertEquals(OptionalInt.of(2), function(source).lineOf(problem(source)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Object other(long n) { return n; }", "void work(long n) {}", "Object work() { return 1; }"})
    void withoutAMethodThatCanBeCalledItSaysWhichIsNeeded(String source) {
        assertTrue(problem(source).contains("Object work(long n)"), problem(source));
    }

    @Test
    void aFailureIsToldAsJavaTellsItWithTheLineAndWithoutWhatIsBelow() {
        String source = "Object work(long n) {\n    return help(n);\n}\nlong help(long n) {\n    return n / 0;\n}";

        WorkFailedException failed = assertThrows(WorkFailedException.class, () -> first(source));

        assertEquals(
                "java.lang.ArithmeticException: / by zero\n    at help(my-work.java:5)\n    at work(my-work.java:2)",
                failed.getMessage());
        assertEquals(OptionalInt.of(5), function(source).lineOf(failed.getMessage()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object work(long n) { return work(n + 1); }",
                "Object work(long n) { return new long[Integer.MAX_VALUE][]; }",
                "static int zero = 0; static int x = 1 / zero; Object work(long n) { return x; }",
                "Object work(long n) { System.exit(3); return n; }",
                "Object work(long n) { Runtime.getRuntime().halt(3); return n; }",
                "Object work(long n) throws Exception { throw new InterruptedException(\"not a cancel\"); }",
                "int work(int n) { return Math.toIntExact(Long.MAX_VALUE); }",
            })
    void whateverItThrowsStaysWithItsItem(String source) {
        assertThrows(WorkFailedException.class, () -> first(source));
    }

    /** A progress whose run can be cancelled. */
    private static final class Cancellable implements Progress {
        final CancelToken token = new CancelToken();

        @Override
        public void checkpoint(long unitsDone, long unitsTotal) {
            // nobody watches
        }

        @Override
        public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
            action.run();
        }

        @Override
        public void onCancel(Runnable action) {
            token.onCancel(action);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object work(long n) { while (true) {} }",
                "Object work(long n) { for (;;) { n++; } }",
                "Object work(long n) { do { n++; } while (n != 0 || true); return n; }",
                "Object work(long n) { while (true) { try { n = 1 / (n - n); } catch (Throwable t) { n = 1; } } }",
                "Object work(long n) { while (true) try { while (true) n++; } catch (Throwable t) { n = 0; } }",
                "long fib(long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } Object work(long n) { return"
                        + " fib(90); }",
                "Object work(long n) { return java.util.stream.LongStream.iterate(1, x -> x + 1).filter(x -> x <"
                        + " 0).findFirst(); }",
                "Object work(long n) { while (true) switch ((int) n) { case 1: n++; default: continue; } }",
                "static int x = spin(); static int spin() { while (true) {} } Object work(long n) { return n; }",
                "class Slow { public String toString() { while (true) {} } } Object work(long n) { return new Slow();"
                        + " }",
            })
    void anEndlessOneEndsWhenItsRunIsCancelled(String source) throws Exception {
        OwnFunctionWork endless = work(source);
        assertEquals("", problem(source));
        Cancellable run = new Cancellable();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch began = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            began.countDown();
            try {
                endless.compute(0, run);
            } catch (Throwable problem) {
                thrown.set(problem);
            }
        });
        worker.setDaemon(true);
        worker.start();
        began.await();
        while (thrown.get() == null && !isIn(worker)) {
            Thread.onSpinWait();
        }
        run.token.cancel();
        worker.join();

        assertEquals(RunCancelledException.class, thrown.get().getClass());
    }

    /** Whether it is in the learner's text now. */
    private static boolean isIn(Thread worker) {
        return Arrays.stream(worker.getStackTrace()).anyMatch(frame -> "my_work.java".equals(frame.getFileName()));
    }

    @Test
    void anotherRunOfTheSameFunctionIsNotCancelledWithIt() {
        String source = "Object work(long n) { for (int i = 0; i < 10; i++) { n++; } return n; }";
        Cancellable cancelled = new Cancellable();
        cancelled.token.cancel();

        assertThrows(RunCancelledException.class, () -> work(source).compute(0, cancelled));
        assertEquals("17", first(source));
    }

    @Test
    void whoHasALockMakesItTellAtItsLoops() {
        AtomicInteger checkpoints = new AtomicInteger();
        Progress eager = new Progress() {
            @Override
            public void checkpoint(long unitsDone, long unitsTotal) {
                checkpoints.incrementAndGet();
            }

            @Override
            public void blocked(BlockReason reason, Blocking action) {
                throw new AssertionError("it does not block");
            }

            @Override
            public boolean eager() {
                return true;
            }
        };
        work("Object work(long n) { for (int i = 0; i < 50_000_000; i++) { n += i; } return n; }")
                .compute(0, eager);

        assertTrue(checkpoints.get() > 3, checkpoints.toString());
    }

    @Test
    void longResultsAreKeptByTheirBeginningTheirLengthAndADigest() {
        String one = first("Object work(long n) { return \"x\".repeat(100_000); }");
        String other = first("Object work(long n) { return \"x\".repeat(99_999) + \"y\"; }");

        assertTrue(one.startsWith("xxx") && one.contains("(100000, "), one);
        assertTrue(ResultBytes.of(one).length <= FunctionResult.MOST_BYTES, one);
        assertNotEquals(one, other);
    }

    @ParameterizedTest
    @CsvSource({"fib.java, fib", "my-work.java, my_work", "2nd.java, _2nd", "int.java, int_", "größe.java, größe"})
    void filesWhoseNamesAreNoNamesOfClassesAreCompiledToo(String file, String name) {
        assertEquals(name, FunctionCompiler.className(file));
        OwnFunction named = new OwnFunction(Language.JAVA, file, "Object work(long n) { return n / (n - n); }");
        OwnFunctionWork work = new OwnFunctionWork(ListSpec.ofNumbers(named, 1, 7));

        assertEquals("", work.refusal().map(Texts.load()::say).orElse(""));
        WorkFailedException failed = assertThrows(WorkFailedException.class, () -> work.compute(0, Progress.IGNORED));
        assertEquals(OptionalInt.of(1), named.lineOf(failed.getMessage()), failed.getMessage());
    }
}
