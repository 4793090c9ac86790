package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What makes a child start fast: a file in which the virtual machine keeps its classes loaded and linked. It belongs to
 * one Java and one jar, whose names and times its own name is made from; one that does not fit is never used. Made by a
 * training run of the child when it is first wanted; where that cannot be done, children start without. Thread-safe.
 */
final class AotCache {
    private static final System.Logger LOG = System.getLogger(AotCache.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    private static final long LONGEST_SECONDS = 60;
    private static final int NAME_BYTES = 8;
    private static final String PREFIX = "child-";

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

    /** The cache, empty as long as it has not been made. */
    Optional<Path> ifMade() {
        return Optional.ofNullable(made).map(Made::cache);
    }

    /** The class path that the cache is for; the classes themselves as long as there is none. */
    Path classPath() {
        Made known = made;
        return known == null ? classes : known.classPath();
    }

    /** Finds the file or makes it, once; takes about two seconds when it must be made. */
    synchronized void make() {
        if (tried) {
            return;
        }
        tried = true;
        try {
            Files.createDirectories(folder);
            Path jar = Files.isDirectory(classes) ? packed() : classes;
            Path cache = folder.resolve(PREFIX + nameFor(jar) + ".aot");
            if (!Files.exists(cache)) {
                train(jar, cache);
            }
            touch(cache);
            touch(jar);
            made = new Made(jar, cache);
            deleteOld();
        } catch (IOException | UncheckedIOException problem) {
            LOG.log(Level.DEBUG, "children start without a cache", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A cache cannot be made for a folder of classes: they are packed. */
    private Path packed() throws IOException {
        List<Path> files = ClassesJar.files(classes);
        Path jar = folder.resolve(PREFIX + digest(ClassesJar.describe(files)) + ".jar");
        if (!Files.exists(jar)) {
            Path temporary = temporary(jar);
            try {
                ClassesJar.write(classes, files, temporary);
                Files.move(temporary, jar, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
        return jar;
    }

    private static String nameFor(Path jar) throws IOException {
        return digest(String.join(
                "\n",
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                jar.toString(),
                Files.getLastModifiedTime(jar).toString(),
                String.valueOf(Files.size(jar))));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static void train(Path jar, Path cache) throws IOException, InterruptedException {
        Path temporary = temporary(cache);
        try {
            ChildCommand child = ChildCommand.of(jar, Optional.empty());
            List<String> command = new ArrayList<>(child.arguments(Wire.TRAINING));
            command.add(1, "-XX:AOTCacheOutput=" + temporary);
            Process process = ChildCommand.builder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!endsWell(process) || !Files.exists(temporary)) {
                throw new IOException("the virtual machine made none");
            }
            Files.move(temporary, cache, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(temporary.resolveSibling(temporary.getFileName() + ".config"));
        }
    }

    /** Waits for the training run; whatever becomes of this program or this thread, it does not stay behind. */
    private static boolean endsWell(Process process) throws InterruptedException {
        Thread atExit = Thread.ofPlatform().unstarted(() -> end(process));
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IllegalStateException atExitAlready) {
            return false;
        } finally {
            end(process);
            forget(atExit);
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException atExitAlready) {
            LOG.log(Level.DEBUG, "the program ends while a cache is made", atExitAlready);
        }
    }

    /** The virtual machine that is trained leaves writing the cache to one of its own. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void touch(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(PREFIX) && file.toString().endsWith(".aot")) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
    }

    /** Deletes what no program has used for long, and what one that was ended has left behind. */
    private void deleteOld() throws IOException {
        Made own = made;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean used = file.equals(own.cache()) || file.equals(own.classPath());
                if (name.startsWith(PREFIX) && !used && age(file).compareTo(lifetime(name)) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Duration lifetime(String name) {
        return name.contains(".tmp") ? LEFT_BEHIND : KEPT;
    }

    private static Duration age(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    }
}
