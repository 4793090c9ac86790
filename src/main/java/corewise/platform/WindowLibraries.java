package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import corewise.fact.Fact;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Libraries of the system that a window needs on Linux. Stateless and thread-safe. */
public final class WindowLibraries {
    /** Without one of these the toolkit cannot draw by the graphics card, and tells so in stack traces. */
    private static final List<String> GRAPHICS = List.of("libGL.so.1", "libXxf86vm.so.1");

    /** How a program gets at a graphics card: Mesa's way, NVIDIA's own, Windows's card below Linux, phones' and boards'. */
    private static final List<Path> CARDS = List.of(
            Path.of("/dev/dri"),
            Path.of("/dev/nvidiactl"),
            Path.of("/dev/dxg"),
            Path.of("/dev/mali0"),
            Path.of("/dev/kgsl-3d0"));

    /** The toolkit's own library for the graphics card, without which it draws by itself, and that for windows. */
    private static final String CARD = "libprism_es2.so";

    private static final String WINDOWS = "libglassgtk3.so";

    /** What the toolkit's own libraries need of the system to show a window and to write in it. */
    private static final List<Needed> NEEDED = List.of(
            new Needed("libX11.so.6", "libx11-6", "libX11"),
            new Needed("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
            new Needed("libXtst.so.6", "libxtst6", "libXtst"),
            new Needed("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"),
            new Needed("libfreetype.so.6", "libfreetype6", "freetype"));

    /** A library, and the package that has it, as Debian and as Fedora call it. Immutable. */
    private record Needed(String library, String debian, String fedora) {}

    private static final int LAZY = 1;
    private static final int LONGEST_ERROR = 4096;

    private static final String PIPELINES = "prism.order";
    private static final Path KNOWN = Path.of("/etc/ld.so.cache");

    private static final System.Logger LOG = System.getLogger(WindowLibraries.class.getName());

    private WindowLibraries() {}

    /**
     * Has the toolkit draw by itself where it could not do it otherwise: finding that out takes it up to half a second. To
     * be called before it is started.
     */
    public static void chooseDrawing() {
        if (SystemFamily.current() == SystemFamily.LINUX
                && System.getProperty(PIPELINES) == null
                && !(drawsByCard(Files::exists, WindowLibraries::present)
                        && broken(CARD::equals).isEmpty())) {
            System.setProperty(PIPELINES, "sw");
        }
    }

    /** Whether there is a card that a program can get at, and libraries that suffice for it. */
    static boolean drawsByCard(Predicate<Path> exists, Predicate<String> present) {
        return CARDS.stream().anyMatch(exists) && GRAPHICS.stream().allMatch(present);
    }

    /** Which library that a window needs is not there; empty where all are. */
    static Optional<Fact> missing(Predicate<String> present) {
        return NEEDED.stream()
                .filter(each -> !present.test(each.library()))
                .findFirst()
                .map(each -> Fact.of("display.noLibrary")
                        .verbatim("library", each.library())
                        .verbatim("debian", each.debian())
                        .verbatim("fedora", each.fedora()));
    }

    /** Whether the system has a library; asks its list first, for trying takes long. */
    static boolean present(String library) {
        return listed(library) || loads(library);
    }

    /**
     * What is wrong with a file that the toolkit loads to show a window: one that ends too soon, of its own libraries and
     * of those that they need, for which the system would end the program by a signal, without a word; or one that the
     * system refuses. Empty where all is well. Looks once, for that takes some milliseconds.
     */
    static Optional<Fact> broken() {
        return ForWindows.BROKEN;
    }

    /** The same for what is drawn without a window. */
    static Optional<Fact> brokenForDrawing() {
        return ForDrawing.BROKEN;
    }

    /** Looked at when it is first asked for. */
    private static final class ForWindows {
        static final Optional<Fact> BROKEN = broken(own -> !own.equals(CARD));
    }

    /** Looked at when it is first asked for. */
    private static final class ForDrawing {
        static final Optional<Fact> BROKEN = broken(own -> !own.equals(CARD) && !own.equals(WINDOWS));
    }

    private static Optional<Fact> broken(Predicate<String> wanted) {
        return toolkit()
                .flatMap(folder -> broken(folder, wanted, LibraryFiles.ofThisMachine(), WindowLibraries::refusal));
    }

    /** The same for libraries of the toolkit in a folder, and for what the system says of one it does not load. */
    static Optional<Fact> broken(
            Path folder, Predicate<String> wanted, LibraryFiles files, Function<String, Optional<String>> refusal) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> own = all.filter(file -> file.toString().endsWith(".so"))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
            LibraryFiles.Found found = files.look(own);
            return found.cutOff()
                    .map(file -> own.contains(file)
                            ? Fact.of("display.cutOffOwn").verbatim("file", file)
                            : ofPackage(
                                            "display.cutOff",
                                            "display.cutOffPackage",
                                            file.getFileName().toString())
                                    .verbatim("file", file))
                    .or(() -> found.doubtful().stream()
                            .flatMap(name -> refusal.apply(name).map(why -> refused(name, why)).stream())
                            .findFirst());
        } catch (IOException unreadable) {
            LOG.log(Level.DEBUG, "the toolkit’s folder is not read: {0}", unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * A library that the system does not load. It begins its reason with the file: by its path where that was found, by the
     * mere name of what is missing, which may be a library that this one needs, where it was not.
     */
    private static Fact refused(String library, String why) {
        String file = why.split(":", 2)[0];
        boolean missing = !why.equals(file) && file.contains(".so") && !file.contains("/") && !file.contains(" ");
        return (missing
                        ? ofPackage("display.absent", "display.absentPackage", file)
                        : ofPackage("display.broken", "display.brokenPackage", library))
                .verbatim("why", why);
    }

    /** Something about a library, with the package that has it where that is known. */
    private static Fact ofPackage(String key, String keyWithPackage, String library) {
        return NEEDED.stream()
                .filter(each -> each.library().equals(library))
                .findFirst()
                .map(each -> Fact.of(keyWithPackage)
                        .verbatim("debian", each.debian())
                        .verbatim("fedora", each.fedora()))
                .orElse(Fact.of(key));
    }

    /** The folder from which the toolkit loads its own libraries. */
    private static Optional<Path> toolkit() {
        return ModuleLayer.boot()
                .configuration()
                .findModule("javafx.graphics")
                .flatMap(module -> module.reference().location())
                .filter(location -> "file".equals(location.getScheme()))
                .map(location -> Path.of(location).getParent());
    }

    /**
     * Why the toolkit could not load what it needs, after it failed to: by the system's own account, which names the file;
     * empty where the system has nothing against any of it. Takes a quarter second; not asked where all is well.
     */
    public static Optional<Fact> whyNotLoaded() {
        return NEEDED.stream()
                .flatMap(each -> refusal(each.library()).map(why -> refused(each.library(), why)).stream())
                .findFirst();
    }

    /** What the system says of a library that cannot be loaded; empty of one that can, and where it does not tell. */
    @SuppressWarnings("restricted")
    static Optional<String> refusal(String library) {
        Optional<MethodHandle> open = NativeFunctions.loading("dlopen", ADDRESS, ADDRESS, JAVA_INT);
        Optional<MethodHandle> error = NativeFunctions.loading("dlerror", ADDRESS);
        if (open.isEmpty() || error.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            // forgets what was said of earlier calls
            MemorySegment earlier = (MemorySegment) error.get().invokeExact();
            MemorySegment opened = (MemorySegment) open.get().invokeExact(arena.allocateFrom(library), LAZY);
            MemorySegment told = (MemorySegment) error.get().invokeExact();
            boolean refused = opened.equals(MemorySegment.NULL) && !told.equals(MemorySegment.NULL);
            LOG.log(Level.DEBUG, "{0}: {1} before {2}", library, earlier, opened);
            return refused ? Optional.of(told.reinterpret(LONGEST_ERROR).getString(0)) : Optional.empty();
        } catch (Throwable problem) {
            NativeFunctions.failed("dlopen", problem);
            return Optional.empty();
        }
    }

    private static boolean listed(String library) {
        try {
            return Files.readString(KNOWN, StandardCharsets.ISO_8859_1).contains(library + '\0');
        } catch (IOException noList) {
            return false;
        }
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
