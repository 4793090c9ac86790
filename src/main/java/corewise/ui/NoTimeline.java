package corewise.ui;

import corewise.model.TraceView;
import corewise.ui.watch.MomentView;

final class NoTimeline implements MomentView {
    @Override
    public void showNothing() {}

    @Override
    public void show(TraceView trace, boolean live) {}

    @Override
    public void draw(long nanos) {}
}
