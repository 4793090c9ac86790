package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.util.Random;

/** Lengths on a made-up machine: a nanosecond a unit of size. Stateless. */
public class FakeLengths implements ItemLengths {
    @Override
    public boolean measured(Work work) {
        return true;
    }

    @Override
    public long sizeFor(ListSpec template, long itemNanos) {
        return itemNanos;
    }

    @Override
    public long expectedNanos(ListSpec list, int item) {
        return list.lengths() == Lengths.EQUAL
                ? list.size()
                : Math.round(list.size() * (0.4 + 1.2 * new Random(list.seed() + item * 7919L).nextDouble()));
    }

    @Override
    public long expectedTotalNanos(ListSpec list) {
        return list.size() * list.items();
    }

    @Override
    public double nanosPerUnit(Work work) {
        return 1;
    }

    @Override
    public ListSpec defaultList(Work work, int logicalProcessors) {
        return new ListSpec(work, 24, Lengths.MIXED, 165_000_000, 1);
    }
}
