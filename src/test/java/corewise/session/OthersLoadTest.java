package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.MachineInfo;
import corewise.model.UtilisationSample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OthersLoadTest {
    private static final long WINDOW = 250_000_000;

    private final List<Double> told = new ArrayList<>();
    private Consumer<UtilisationSample> samples;
    private long ownNanos;

    private UtilisationFeed.Subscription follow() {
        return new OthersLoad(
                        into -> {
                            samples = into;
                            return () -> samples = sample -> {};
                        },
                        MachineInfo.madeUp(2),
                        () -> ownNanos)
                .into(told::add);
    }

    private void second(float one, float other, float stolen) {
        for (int window = 0; window < 4; window++) {
            samples.accept(new UtilisationSample(WINDOW, WINDOW, new float[] {one, other}, stolen));
        }
    }

    @Test
    void whatIsBusyLessWhatIsOursIsOthers() {
        UtilisationFeed.Subscription following = follow();
        ownNanos += 600_000_000;
        second(0.8f, 0.4f, 0);
        assertEquals(1, told.size(), "once a second");
        assertEquals(0.3, told.getFirst(), 1e-6);
        ownNanos += 1_900_000_000;
        second(1, 0.9f, 0);
        assertEquals(0, told.getLast(), 1e-6);
        second(0.1f, 0, 0.2f);
        assertEquals(0.25, told.getLast(), 1e-6, "what a hypervisor took is others' too");
        following.close();
        second(1, 1, 0);
        assertEquals(3, told.size());
    }

    /** On cores that our own run keeps busy the reading of our time waits for its turn. */
    @Test
    void ourTimeThatIsReadLateIsNotTakenForOthersInTheNextWindow() {
        follow();
        ownNanos = 2_400_000_000L;
        second(1, 1, 0);
        ownNanos = 4_000_000_000L;
        second(1, 1, 0);
        ownNanos = 5_400_000_000L;
        second(0.8f, 0.8f, 0);
        assertEquals(List.of(0.0, 0.0), told.subList(0, 2));
        assertEquals(0.1, told.get(2), 1e-6, "only what was late is made up for");
    }

    @Test
    void childrenThatTookTheirTimeWithThemAndClocksThatDifferMakeNoShareThatCannotBe() {
        follow();
        ownNanos = 5_000_000_000L;
        second(1, 1, 0);
        ownNanos = 1_000_000_000;
        second(1, 1, 0.5f);
        assertEquals(List.of(0.0, 1.0), told);
    }

    @Test
    void whatTheSystemDoesNotTellIsNotKnown() {
        ownNanos = -1;
        follow();
        second(1, 1, 0);
        ownNanos = 0;
        second(Float.NaN, 1, 0);
        second(Float.NaN, 1, 0);
        assertTrue(told.stream().allMatch(share -> Double.isNaN(share)), told::toString);
    }
}
