package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What makes a child start fast: a file in which the virtual machine keeps its classes loaded and linked. Its name is made
 * from the Java and the content of the jar that it is for, and from its own content, so that one that does not fit or was
 * damaged is never used, for the virtual machine itself does not notice either. Made when it is first wanted; where that
 * cannot be done, children start without. Thread-safe.
 */
final class AotCache {
    private static final System.Logger LOG = System.getLogger(AotCache.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    private static final String PREFIX = "child-";
    private static final String ENDING = ".aot";
    private static final String TEMPORARY = ".tmp";
    /** Several of them may be made in one program. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Path classes;
    private final Path folder;

    @GuardedBy("this")
    private boolean tried;

    private volatile Made made;

    /** What could be made. Immutable. */
    private record Made(Path classPath, Path cache) {}

    /**
     * @param classes the jar or folder of this program's classes
     * @param folder where to keep the file; made when it is wanted
     */
    AotCache(Path classes, Path folder) {
        this.classes = classes;
        this.folder = folder;
    }

    /** The command of a child, with the cache as long as that is made and not in doubt. */
    ChildCommand command() {
        Made known = made;
        return known == null
                ? ChildCommand.of(classes, Optional.empty())
                : ChildCommand.of(known.classPath(), Optional.of(known.cache()));
    }

    /**
     * Finds the file or makes it, once; takes about two seconds when it must be made, and many on a busy machine.
     *
     * @param unwanted asked again and again while it is made; ends that
     * @throws CancellationException when that ended it: the next call begins anew
     */
    synchronized void make(BooleanSupplier unwanted) {
        if (tried) {
            return;
        }
        tried = true;
        try {
            Files.createDirectories(folder);
            Path jar = jar();
            Path cache = cacheFor(jar, unwanted);
            // what is used is not deleted
            Files.setLastModifiedTime(cache, FileTime.from(Instant.now()));
            made = new Made(jar, cache);
            deleteOld(jar, cache);
        } catch (CancellationException gaveWay) {
            tried = false;
            throw gaveWay;
        } catch (IOException | UncheckedIOException problem) {
            LOG.log(Level.DEBUG, "children start without a cache", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A child that used it did not come to its first word: it is looked at anew before it is used again. */
    synchronized void doubt() {
        if (made != null) {
            made = null;
            tried = false;
        }
    }

    /** A folder is nothing to make a cache for. */
    private Path jar() throws IOException {
        if (Files.isRegularFile(classes) && !ChildCommand.odd(classes)) {
            return classes;
        }
        try (GuardedFolder place = new GuardedFolder(temporary())) {
            Path temporary = place.file("jar");
            if (Files.isDirectory(classes)) {
                ClassesJar.write(classes, temporary);
            } else {
                Files.copy(classes, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            String digest = ContentDigest.ofFile(temporary);
            Path jar = folder.resolve(PREFIX + digest + ".jar");
            if (!Files.exists(jar) || !ContentDigest.ofFile(jar).equals(digest)) {
                Files.move(temporary, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        }
    }

    private Path cacheFor(Path jar, BooleanSupplier unwanted) throws IOException, InterruptedException {
        String begin = PREFIX
                + ContentDigest.ofText(String.join(
                        "\n",
                        System.getProperty("java.home"),
                        System.getProperty("java.vm.version"),
                        jar.toString(),
                        Files.getLastModifiedTime(jar).toString(),
                        ContentDigest.ofFile(jar)))
                + "-";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(begin) && name.endsWith(ENDING)) {
                    if (name.equals(begin + ContentDigest.ofFile(file) + ENDING)) {
                        return file;
                    }
                    Files.delete(file);
                }
            }
        }
        return trained(jar, begin, unwanted);
    }

    private Path trained(Path jar, String begin, BooleanSupplier unwanted) throws IOException, InterruptedException {
        try (GuardedFolder place = new GuardedFolder(temporary())) {
            Path made = new AotTraining(jar, place, unwanted).run();
            Path cache = folder.resolve(begin + ContentDigest.ofFile(made) + ENDING);
            return Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path temporary() {
        return folder.resolve(PREFIX + ProcessHandle.current().pid() + "." + NUMBER.incrementAndGet() + TEMPORARY);
    }

    /** Deletes what no program has used for long, and what one that was ended has left behind. */
    private void deleteOld(Path... used) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                Duration lifetime = name.contains(TEMPORARY) ? LEFT_BEHIND : KEPT;
                Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
                if (name.startsWith(PREFIX) && !List.of(used).contains(file) && age.compareTo(lifetime) > 0) {
                    GuardedFolder.delete(file);
                }
            }
        }
    }
}
