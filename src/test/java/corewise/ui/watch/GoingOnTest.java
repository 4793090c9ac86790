package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page in another language goes on with the runs and settings of the one before. */
class GoingOnTest {
    private final FakeRunService service = new FakeRunService(8);

    private WatchServices services(Tongue tongue) {
        return MadeUpServices.of(service, Texts.load(tongue));
    }

    @Test
    void runsTheirNumbersTheListAndTheRunOnTheBoardStay() {
        WatchViewModel before = new WatchViewModel(services(Tongue.ENGLISH));
        before.list().itemsProperty().set(7);
        before.controls().wayProperty().set(Way.THREAD_PER_TASK);
        before.requests().run();
        service.endLast();
        before.requests().run();
        service.endLast();
        before.valuesProperty().set(true);
        WatchViewModel next = GoingOn.from(before, services(Tongue.GERMAN));
        assertEquals(
                List.of(1, 2),
                next.history().runs().stream().map(CompletedRun::number).toList());
        assertEquals(
                before.settings().specProperty().get(),
                next.settings().specProperty().get());
        assertEquals(
                before.shownRunProperty().get().trace().id(),
                next.shownRunProperty().get().trace().id());
        assertTrue(next.valuesProperty().get());
        next.requests().run();
        service.endLast();
        assertEquals(3, next.history().runs().getLast().number());
        assertEquals(2, before.history().runs().size());
    }

    @Test
    void whatWasSetAndNotRunStays() {
        WatchViewModel before = new WatchViewModel(services(Tongue.ENGLISH));
        before.list().itemsProperty().set(9);
        before.controls().wayProperty().set(Way.SERIAL);
        WatchViewModel next = GoingOn.from(before, services(Tongue.GERMAN));
        assertEquals(9, next.settings().specProperty().get().list().items());
        assertEquals(Way.SERIAL, next.settings().specProperty().get().way());
    }
}
