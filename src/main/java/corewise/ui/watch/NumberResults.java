package corewise.ui.watch;

import corewise.ui.board.PictureSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Results that are no picture, those of them that are numbers. Thread-safe as far as its results are. */
final class NumberResults implements PictureSource {
    private final IntFunction<Optional<?>> results;

    NumberResults(IntFunction<Optional<?>> results) {
        this.results = results;
    }

    @Override
    public OptionalLong number(int item) {
        return results.apply(item).orElse(null) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
