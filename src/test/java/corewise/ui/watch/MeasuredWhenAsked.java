package corewise.ui.watch;

import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.session.FakeLengths;
import java.util.List;

/** Lengths that keep what was measured, in this order. For one thread. */
class MeasuredWhenAsked extends FakeLengths {
    private final List<Work> measured;

    MeasuredWhenAsked(List<Work> measured) {
        this.measured = measured;
    }

    @Override
    public boolean measured(Work work) {
        return measured.contains(work);
    }

    private void measure(Work work) {
        if (!measured.contains(work)) {
            measured.add(work);
        }
    }

    @Override
    public long sizeFor(ListSpec template, long itemNanos) {
        measure(template.work());
        return super.sizeFor(template, itemNanos);
    }

    @Override
    public long expectedTotalNanos(ListSpec list) {
        measure(list.work());
        return super.expectedTotalNanos(list);
    }

    @Override
    public ListSpec defaultList(Work work, int logicalProcessors) {
        measure(work);
        return super.defaultList(work, logicalProcessors);
    }
}
