package corewise.ui.watch;

import corewise.ui.board.PictureSource;
import java.util.Optional;
import java.util.function.IntFunction;

/** Results that are no picture. Thread-safe as far as they are. */
record PlainResults(IntFunction<Optional<?>> results) implements PictureSource {
    @Override
    public Optional<?> result(int item) {
        return results.apply(item);
    }
}
