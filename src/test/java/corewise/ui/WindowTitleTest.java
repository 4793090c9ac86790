package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.MachineInfo;
import corewise.model.Quota;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.watch.MadeUpServices;
import corewise.ui.watch.WatchViewModel;
import org.junit.jupiter.api.Test;

class WindowTitleTest {
    private final ShellViewModel shell = new ShellViewModel();

    @Test
    void whatAQuotaAllowsIsToldApartFromTheCores() {
        MachineInfo whole = MachineInfo.madeUp(2);
        // as Java counts under a quota of half a core
        MachineInfo here = new MachineInfo(whole.operatingSystem(), "", whole.processors(), 1, true, "25");
        WatchViewModel watch = new WatchViewModel(MadeUpServices.of(new FakeRunService(2)));
        WindowTitle title = new WindowTitle(shell, watch, here, Texts.load());
        title.keep();
        String cores = "2 logical cores";
        assertEquals(cores + " · " + here.operatingSystem(), said());
        title.allow(new Quota(500, 0));
        assertEquals(cores + ", by a quota 25\u00a0% of their time · " + here.operatingSystem(), said());
        title.allow(new Quota(2_000, 0));
        assertEquals(cores + " · " + here.operatingSystem(), said());
    }

    private String said() {
        return shell.machineProperty().get();
    }
}
