package corewise.file;

import corewise.fact.Fact;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file whole or not at all: into a new file in the same folder, which takes the place of the old one once it is on
 * the disk, so that not even a power failure leaves half a file. On failure nothing is left behind and a previous file is
 * intact. Stateless but for a counter, thread-safe.
 */
public final class AtomicFile {
    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());
    private static final AtomicLong NEXT = new AtomicLong();
    /** Characters of a file's name that its temporary one begins with. */
    private static final int LONGEST_BEGIN = 40;

    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.\\d+-\\d+\\.tmp");
    /** What is younger may still be written, here or on another machine. */
    private static final Duration SURELY_LEFT = Duration.ofDays(1);

    private AtomicFile() {}

    /** What goes into a file; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing a previous one. What is there and is no regular file, such as a device or a named pipe,
     * is written directly.
     *
     * @throws UnwritableFileException that tells why
     */
    public static void write(Path file, Content content) throws UnwritableFileException {
        try {
            check(file);
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (isSpecial(target)) {
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
            } else {
                replace(target, content);
            }
        } catch (UnwritableFileException known) {
            throw known;
        } catch (IOException e) {
            throw new UnwritableFileException(file, e);
        }
    }

    /**
     * Checks what can be known before there is something to write, which may take long to make.
     *
     * @throws UnwritableFileException that tells why
     */
    public static void check(Path file) throws UnwritableFileException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file, Fact.of("io.isFolder"));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UnwritableFileException(file, Fact.of("io.noFolder").verbatim("folder", folder));
        }
        if (Files.exists(file) && isProtected(file)) {
            throw new UnwritableFileException(file, Fact.of("io.protected"));
        }
        if (folder != null && !Files.isWritable(folder) && !isSpecial(file)) {
            throw new UnwritableFileException(
                    file, Fact.of("io.protectedFolder").verbatim("folder", folder));
        }
    }

    /**
     * Checks what can be known, and that the folder takes a file of this name: some say that they can be written and take
     * none. What is made for it is removed at once.
     *
     * @throws UnwritableFileException that tells why
     */
    public static void tryOut(Path file) throws UnwritableFileException {
        check(file);
        if (isSpecial(file)) {
            return;
        }
        Path target = file.toAbsolutePath();
        Path tried = Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? temporary(target) : target;
        try {
            Files.createFile(tried);
            Files.delete(tried);
        } catch (NoSuchFileException refused) {
            throw new UnwritableFileException(
                    file, Fact.of("io.protectedFolder").verbatim("folder", target.getParent()));
        } catch (IOException e) {
            throw new UnwritableFileException(file, e);
        }
    }

    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** Whether nobody may write it; what only the owner of the system may write is protected too. */
    private static boolean isProtected(Path file) {
        try {
            return !Files.isWritable(file)
                    || Files.getPosixFilePermissions(file).stream()
                            .noneMatch(each -> each.name().endsWith("_WRITE"));
        } catch (UnsupportedOperationException | IOException unknown) {
            return false; // a system of another kind said already that it can be written
        }
    }

    /** A name in the same folder that no other file has; not much longer than others, for systems limit names. */
    private static Path temporary(Path target) {
        String name = target.getFileName().toString();
        String begin = name.substring(0, Math.min(name.length(), LONGEST_BEGIN));
        return target.resolveSibling(
                "." + begin + '.' + ProcessHandle.current().pid() + '-' + NEXT.incrementAndGet() + ".tmp");
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = temporary(target);
        try {
            Files.createFile(temporary);
            // no channel, which an interrupt would close
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                content.writeTo(out);
                out.getFD().sync();
            }
            move(temporary, target);
            forceFolder(target.getParent());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Deletes what programs that were killed while they wrote have left in a folder and in those within it.
     *
     * @param now what is older than a day by then is surely left
     */
    public static void tidy(Path folder, Instant now) {
        try (Stream<Path> left = Files.find(
                folder,
                2,
                (file, seen) -> seen.isRegularFile()
                        && TEMPORARY.matcher(file.getFileName().toString()).matches()
                        && seen.lastModifiedTime().toInstant().isBefore(now.minus(SURELY_LEFT)))) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException none) {
            LOG.log(Level.DEBUG, "nothing was ever written in {0}", folder);
        } catch (IOException | UncheckedIOException cannot) {
            LOG.log(Level.WARNING, "what was left in {0} stays: {1}", folder, cannot.getMessage());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems; the file is complete already, only the exchange is not atomic
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Has the new name on the disk too, where the system can: Windows opens no folders. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannot) {
            LOG.log(Level.DEBUG, "the folder {0} is not forced to the disk: {1}", folder, cannot.getMessage());
        }
    }
}
