package corewise.session;

import corewise.recording.ThreadConfinement;
import java.util.List;
import java.util.function.Supplier;

/**
 * A system that tells which processors may be used, and restricts nothing.
 *
 * @param usable tells it
 */
record TellingOnly(Supplier<List<Integer>> usable) implements ThreadConfinement {
    @Override
    public boolean available() {
        return false;
    }

    @Override
    public boolean confinesShared() {
        return false;
    }

    @Override
    public List<Integer> allowed() {
        return usable.get();
    }

    @Override
    public void confine(int[] processors) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confineShared(int[] processors) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseShared() {
        // nothing was restricted
    }
}
