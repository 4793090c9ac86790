package corewise.strategy.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for contents: another content has another name. Stateless. */
final class ContentDigest {
    private static final int BYTES = 8;
    private static final int AT_ONCE = 1 << 16;

    private ContentDigest() {}

    static String ofText(String text) {
        return name(sha256(), text.getBytes(StandardCharsets.UTF_8));
    }

    static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return name(digest, new byte[0]);
    }

    private static String name(MessageDigest digest, byte[] last) {
        return HexFormat.of().formatHex(digest.digest(last), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
