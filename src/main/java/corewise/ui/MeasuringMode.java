package corewise.ui;

import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchViewModel;

final class MeasuringMode {
    MeasuringMode(WatchViewModel watch, WatchDriver driver, WindowPlan plan) {}

    void begin() {}
}
