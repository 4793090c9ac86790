package corewise.ui;

import corewise.fact.Fact;
import corewise.file.IoReason;
import corewise.session.KeepingRunService;
import corewise.text.Texts;
import corewise.ui.fx.WindowBackgroundTasks;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a window does beside showing things, and has to be kept before the program ends: files, claims that are checked,
 * runs. Immutable and thread-safe.
 *
 * @param background files
 * @param checking claims
 * @param runs keeps the runs; empty where they are not kept
 */
record WindowWork(
        WindowBackgroundTasks background, WindowBackgroundTasks checking, Optional<KeepingRunService> runs, Texts texts)
        implements WindowClosing.Work {
    private static final System.Logger LOG = System.getLogger(WindowWork.class.getName());

    @Override
    public CompletableFuture<Void> finish() {
        CompletableFuture<Void> files = background.finish();
        CompletableFuture<Void> made =
                runs.map(KeepingRunService::finish).orElseGet(() -> CompletableFuture.completedFuture(null));
        // a check that is ended may have found something
        return CompletableFuture.allOf(files, made, checking.stop()).thenCompose(ended -> background.finish());
    }

    @Override
    public List<String> unkept() {
        List<String> unkept = new ArrayList<>(background.unkept());
        int left = runs.map(KeepingRunService::unkept).orElse(0);
        if (left > 0) {
            unkept.add(texts.get("closing.runs", left));
        }
        return unkept;
    }

    @Override
    public List<Fact> lost() {
        return background.lost().stream()
                .map(lost ->
                        Fact.of("closing.lostOne").verbatim("what", lost.what()).fact("why", IoReason.of(lost.why())))
                .toList();
    }

    /** Waits until all is kept, so long at most: for a window that was not asked to close, and on no window's thread. */
    void await(Duration most) {
        try {
            finish().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(Level.DEBUG, "what is lost is told by who loses it", late);
        }
    }
}
