package corewise.workload;

import corewise.model.ListSpec;

/**
 * Work whose items each have a size of their own, of which the list's size is the mean, in the work's own unit. Immutable
 * and thread-safe.
 *
 * @param <R> the result of an item, immutable
 */
abstract class SizedWork<R> implements ListWork<R> {
    private final ListSpec spec;
    private final ItemSizes sizes;

    /** @param largest the largest size that the work takes */
    SizedWork(ListSpec spec, long largest, ItemSizes.Scale scale) {
        Workloads.requireSize(spec, largest);
        this.spec = spec;
        sizes = new ItemSizes(spec, scale);
    }

    @Override
    public final ListSpec spec() {
        return spec;
    }

    /** How much work an item is, in the work's own unit. */
    public final long size(int item) {
        return sizes.size(item);
    }

    @Override
    public double units(int item) {
        return size(item);
    }
}
