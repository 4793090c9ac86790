package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why nothing can be run now. */
class WatchNotNowTest {
    private final FakeRunService service = new FakeRunService(8);
    private final WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));

    @Test
    void whileSomebodyElseChecksClaimsNothingIsRunAndTheReasonIsSaid() {
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        watch.requests().run();
        assertEquals(0, service.started().size());
        assertEquals(
                Texts.load().get("claims.hold"), watch.figures().lineProperty().get());
        check.close();
        assertEquals("", watch.settings().notNow().get());
        watch.requests().run();
        assertEquals(
                Texts.load().get("claims.runIsOn"), watch.inUse().holdsChecks().getValue());
        service.endLast();
        assertEquals("", watch.inUse().holdsChecks().getValue());
    }

    @Test
    void aListThatIsTooLongToBeRunIsLookedAtAndSaysSo() {
        Trace large = LargeTraces.pool(ListSpec.MAX_ITEMS + 1, 8);
        watch.opened().open(List.of(new CompletedRun(1, large, List.of(), Optional.empty(), Optional.empty())));
        assertTrue(
                watch.settings().notNow().get().startsWith("A list of 100\u202f001 items can be looked at"),
                watch.settings().notNow().get());
        watch.requests().run();
        assertEquals(0, service.started().size());
        assertEquals(
                watch.settings().notNow().get(), watch.figures().lineProperty().get());
        watch.list().itemsProperty().set(24);
        assertEquals("", watch.settings().notNow().get());
    }
}
