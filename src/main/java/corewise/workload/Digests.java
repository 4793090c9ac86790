package corewise.workload;

import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;

/** Digests of results and how they are written. Stateless and thread-safe. */
final class Digests {

    private Digests() {}

    /** A digest that depends on all that went before and on the next number. */
    static long with(long digest, long next) {
        return SplitMix.mixed(digest * 31 + next + 1);
    }

    /** One digest for all results and their places; a missing result counts as 0. */
    static <R> long ofAll(List<R> results, ToLongFunction<R> digest) {
        long all = 0;
        for (R result : results) {
            all = with(all, result == null ? 0 : digest.applyAsLong(result));
        }
        return all;
    }

    /** 16 hexadecimal digits. */
    static String hex(long digest) {
        return HexFormat.of().toHexDigits(digest);
    }
}
