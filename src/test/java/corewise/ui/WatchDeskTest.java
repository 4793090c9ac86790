package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.ui.page.RunBy;
import corewise.ui.watch.MadeUpServices;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchDeskTest {
    private final FakeRunService service = new FakeRunService(8);
    private final WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));
    private final List<CompletedRun> shown = new ArrayList<>();
    private final WatchDesk desk = new WatchDesk(watch, shown::addAll);

    @Test
    void tellsOfRunsThatAreMade() {
        List<Boolean> busy = new ArrayList<>();
        desk.busy().subscribe(on -> busy.add(on));
        desk.race(List.of(Way.SERIAL, Way.POOL), List.of(RunBy.JAVA), 1, () -> {});
        assertEquals(Way.SERIAL, desk.running().getValue().way());
        assertEquals(2, desk.progress().getValue().of());
        service.endLast();
        service.endLast();
        assertEquals(List.of(false, true, false), busy);
        assertEquals(2, desk.made().getValue().size());
    }

    @Test
    void tinyItemsAreEqualAndAMicrosecondLong() {
        desk.runTiny(2);
        assertEquals(Lengths.EQUAL, watch.list().lengthsProperty().get());
        assertEquals(1_000, watch.list().itemNanosProperty().get());
        assertTrue(desk.busy().getValue());
    }

    @Test
    void aClosedDeskTellsNothingMore() {
        List<Boolean> busy = new ArrayList<>();
        desk.busy().subscribe(on -> busy.add(on));
        desk.close();
        watch.requests().run();
        assertEquals(List.of(false), busy);
        assertFalse(desk.busy().getValue());
        assertTrue(watch.busyProperty().get());
    }
}
