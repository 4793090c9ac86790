package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list that is seen before anything was measured in this start. */
class EarlierLengthsTest {
    @Test
    void lengthsOfAnEarlierStartAreShownAtOnceAndThenMeasured() {
        FakeRunService service = new FakeRunService(8);
        List<Work> measured = new ArrayList<>();
        service.lengths = new MeasuredWhenAsked(measured) {
            private boolean earlier = true;

            @Override
            public boolean recalled(Work work) {
                return earlier || measured(work);
            }

            @Override
            public void measureAnew() {
                earlier = false;
                measured.clear();
            }
        };
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        WatchViewModel here = new WatchViewModel(MadeUpServices.of(service));
        assertFalse(here.list().askingProperty().get(), "nothing has to be measured for it");
        assertEquals(24, here.settings().specProperty().get().list().items());
        check.close();
        here.list().measureAnew();
        assertEquals(List.of(Work.PRIMES), measured);
        here.list().itemsProperty().set(12);
        here.list().measureAnew();
        assertEquals(12, here.settings().specProperty().get().list().items());
    }
}
