package corewise.ui;

import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchViewModel;

/**
 * What somebody sees who has never used the program and only wants to watch: one list, in all three ways. Whatever was set
 * before, it is set right; it begins as soon as the lengths of its items are known and the machine is free, unless
 * something else was begun or another page chosen by then.
 */
@OnWindowThread
final class Demonstration {
    private static final int ITEMS = 24;
    private static final long ITEM_NANOS = 120_000_000;

    private final ShellViewModel shell;
    private final WatchViewModel watch;
    private final Texts texts;
    private boolean wanted;

    Demonstration(ShellViewModel shell, WatchViewModel watch, Texts texts) {
        this.shell = shell;
        this.watch = watch;
        this.texts = texts;
        watch.list().askingProperty().subscribe(this::goOn);
        watch.settings().specProperty().subscribe(this::goOn);
        watch.settings().notNow().subscribe(this::goOn);
        watch.busyProperty().subscribe(this::goOn);
        shell.pageProperty().subscribe(page -> wanted &= page.equals(Pages.WATCH));
    }

    /** Sets it and begins, at once or as soon as it can be run. */
    void begin() {
        shell.pageProperty().set(Pages.WATCH);
        watch.biggerProperty().set(false);
        if (watch.busyProperty().get()) {
            // what is on can be watched as well
            return;
        }
        var controls = watch.controls();
        controls.optionsProperty()
                .set(controls.optionsProperty().get().inJava().withCores(0).withPayload(0));
        controls.wayProperty().set(Way.POOL);
        var list = watch.list();
        list.workProperty().set(Work.PRIMES);
        list.itemsProperty().set(ITEMS);
        list.lengthsProperty().set(Lengths.MIXED);
        list.itemNanosProperty().set(ITEM_NANOS);
        wanted = true;
        goOn();
    }

    private void goOn() {
        boolean known = !watch.list().askingProperty().get()
                && watch.settings().specProperty().get() != null;
        if (wanted && watch.busyProperty().get()) {
            wanted = false;
        } else if (wanted && known && watch.settings().notNow().getValue().isEmpty()) {
            wanted = false;
            shell.noticeProperty().set(texts.get("firstSteps.showing"));
            watch.requests().runAllThree();
        }
    }
}
