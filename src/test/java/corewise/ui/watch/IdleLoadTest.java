package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.UtilisationSample;
import corewise.session.UtilisationFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IdleLoadTest {
    private final List<Consumer<UtilisationSample>> listeners = new ArrayList<>();
    private final AtomicInteger told = new AtomicInteger();
    private final UtilisationFeed feed = samples -> {
        listeners.add(samples);
        return () -> listeners.remove(samples);
    };
    private final IdleLoad load = new IdleLoad(feed, told::incrementAndGet);

    private static UtilisationSample sample(float busy) {
        return new UtilisationSample(1_000, 250, new float[] {busy}, 0);
    }

    @Test
    void tellsTheLastSampleOnlyWhileNothingRuns() {
        assertEquals(Optional.empty(), load.latest());
        load.follow(true);
        load.follow(true);
        assertEquals(1, listeners.size(), "followed once");
        listeners.getFirst().accept(sample(0.25f));
        listeners.getFirst().accept(sample(0.5f));
        assertEquals(0.5f, load.latest().orElseThrow().busy(0));
        assertEquals(2, told.get());

        load.follow(false);
        assertTrue(listeners.isEmpty(), "a run samples by itself");
        assertEquals(Optional.empty(), load.latest(), "what was is not now");

        load.follow(true);
        assertEquals(1, listeners.size());
        load.close();
        assertTrue(listeners.isEmpty());
    }

    @Test
    void whoEndsItDoesNotWaitForTheSampler() {
        List<Runnable> elsewhere = new ArrayList<>();
        IdleLoad here = new IdleLoad(feed.closedBy(elsewhere::add), told::incrementAndGet);
        here.follow(true);
        here.follow(false);
        assertEquals(1, listeners.size(), "closed elsewhere");
        listeners.getFirst().accept(sample(0.5f));
        assertEquals(0, told.get());
        assertEquals(Optional.empty(), here.latest());
        elsewhere.getFirst().run();
        assertTrue(listeners.isEmpty());
    }
}
