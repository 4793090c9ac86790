package corewise.workload;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.Progress;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A chain of SHA-256 digests, each of the one before, that begins with the digest of seed and item; the result is the
 * last one in 64 hexadecimal digits. Immutable and thread-safe.
 *
 * <p>A unit is a round: one digest of 32 bytes. The loop stands in a static method of its own that is entered once an
 * item; compiled, with the digest in it, it is larger than what the compiler copies into its callers, so all ways run
 * the same code.
 */
public final class Sha256Work extends SizedWork<String> {
    static final long MAX_SIZE = 1_000_000_000_000L;
    /** 15 to 100 µs of work on the machines of 2026, with or without instructions for SHA-256. */
    static final long CHECKPOINT_UNITS = 256;

    private static final int DIGEST_BYTES = 32;
    private static final int DIGITS_OF_64_BITS = 16;

    Sha256Work(ListSpec spec) {
        super(spec, MAX_SIZE, ItemSizes.Scale.PROPORTIONAL);
    }

    @Override
    public String compute(int item, Progress progress) {
        byte[] link = first(item);
        try {
            chain(link, size(item), progress);
        } catch (NoSuchAlgorithmException | DigestException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return HexFormat.of().formatHex(link);
    }

    private static void chain(byte[] link, long rounds, Progress progress)
            throws NoSuchAlgorithmException, DigestException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (long round = 0; round < rounds; ) {
            long stop = Math.min(rounds, round + progress.due(CHECKPOINT_UNITS));
            for (; round < stop; round++) {
                sha256.update(link, 0, DIGEST_BYTES);
                sha256.digest(link, 0, DIGEST_BYTES);
            }
            progress.checkpoint(round, rounds);
        }
    }

    /** What the chain of an item begins with. */
    private byte[] first(int item) {
        return ByteBuffer.allocate(DIGEST_BYTES)
                .putLong(spec().seed())
                .putInt(item)
                .array();
    }

    @Override
    public List<Object> portable(int item) {
        return List.of(HexFormat.of().formatHex(first(item)), size(item));
    }

    @Override
    public long digest(String result) {
        return HexFormat.fromHexDigitsToLong(result, 0, DIGITS_OF_64_BITS);
    }

    @Override
    public Fact total(List<String> results) {
        String digest = Digests.hex(Digests.ofAll(results, this::digest));
        return Totals.of(Fact.of("total.sha256").verbatim("digest", digest), results);
    }
}
