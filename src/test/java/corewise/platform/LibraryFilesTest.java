package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int DYNAMIC_AT = HEADER + 2 * SEGMENT;

    @TempDir
    Path own;

    @TempDir
    Path system;

    private LibraryFiles files;

    @BeforeEach
    void knowsAFolderAndAList() {
        files = new LibraryFiles(
                List.of(system), Map.of("libdeep.so.1", own.resolve("deep").toString()));
    }

    /** A library of one loaded segment, which is all of the file, that needs others. */
    private static byte[] library(String... needs) {
        String names = "\0" + String.join("\0", needs) + "\0";
        int dynamic = 16 * (needs.length + 2);
        int length = DYNAMIC_AT + dynamic + names.length();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 0x464c457f)
                .putShort(4, (short) 0x0102)
                .putLong(32, HEADER)
                .putShort(56, (short) 2);
        segment(file, HEADER, 1, 0, length);
        segment(file, HEADER + SEGMENT, 2, DYNAMIC_AT, dynamic);
        file.position(DYNAMIC_AT);
        int place = 1;
        for (String name : needs) {
            file.putLong(1).putLong(place);
            place += name.length() + 1;
        }
        file.putLong(5).putLong(DYNAMIC_AT + dynamic).putLong(10).putLong(names.length());
        file.put(names.getBytes(StandardCharsets.US_ASCII));
        return file.array();
    }

    private static void segment(ByteBuffer file, int at, int kind, long offset, long length) {
        file.putInt(at, kind).putLong(at + 8, offset).putLong(at + 16, offset).putLong(at + 32, length);
    }

    private static void cut(Path file, byte[] library, int missing) throws IOException {
        Files.write(file, Arrays.copyOf(library, library.length - missing));
    }

    @Test
    void wholeLibrariesAreFollowedToWhatTheyNeed() throws IOException {
        Path first = Files.write(own.resolve("libown.so"), library("libfirst.so.0", "libnowhere.so.9"));
        Files.write(system.resolve("libfirst.so.0"), library("libdeep.so.1", "libown.so"));
        Files.write(own.resolve("deep"), library());

        assertEquals(
                List.of("libfirst.so.0", "libnowhere.so.9"),
                ElfFile.read(first).orElseThrow().needs());
        assertEquals(Optional.empty(), files.look(List.of(first)).cutOff());
        cut(own.resolve("deep"), library(), 1);
        assertEquals(
                Optional.of(own.resolve("deep")), files.look(List.of(first)).cutOff());
    }

    @Test
    void ofACutOffFileItIsSaidWhoseItIs() throws IOException {
        Path needed = system.resolve("libfirst.so.0");
        Files.write(own.resolve("libown.so"), library("libfirst.so.0"));
        cut(needed, library(), 1);
        assertEquals(
                Optional.of(Fact.of("display.cutOff").verbatim("file", needed.toString())),
                broken(name -> Optional.empty()));

        Path last = own.resolve("libzz.so");
        Files.write(needed, library());
        cut(last, library(), 1);
        assertEquals(
                Optional.of(Fact.of("display.cutOffOwn").verbatim("file", last.toString())),
                broken(name -> Optional.empty()));
    }

    @Test
    void aFileThatIsNotThereOrIsNoLibraryIsToldAsTheSystemRefusesIt() throws IOException {
        Files.write(own.resolve("libown.so"), library("libdeep.so.1", "libXtst.so.6", "libnowhere.so.9"));
        Function<String, Optional<String>> refusesAll = name -> Optional.of(name + ": refused");
        assertEquals(
                Optional.of(Fact.of("display.absent").verbatim("why", "libdeep.so.1: refused")), broken(refusesAll));
        assertEquals(Optional.empty(), broken(name -> Optional.empty()), "the system found another file");
        Files.write(own.resolve("deep"), library());
        assertEquals(Optional.empty(), broken(refusesAll), "the system is not asked where nothing speaks against it");

        Files.writeString(system.resolve("libXtst.so.6"), "no library");
        assertEquals(
                Optional.of(Fact.of("display.absentPackage")
                        .verbatim("debian", "libxtst6")
                        .verbatim("fedora", "libXtst")
                        .verbatim("why", "libXtst.so.6: refused")),
                broken(refusesAll),
                "what is missing altogether is not there to be installed anew");
        assertEquals(
                Optional.of(Fact.of("display.brokenPackage")
                        .verbatim("debian", "libxtst6")
                        .verbatim("fedora", "libXtst")
                        .verbatim("why", "/lib/libXtst.so.6: refused")),
                broken(name -> Optional.of("/lib/" + name + ": refused")));
        assertEquals(
                Optional.empty(),
                WindowLibraries.broken(own, name -> !name.equals("libown.so"), files, refusesAll),
                "what is not loaded is not looked at");
    }

    private Optional<Fact> broken(Function<String, Optional<String>> refusal) {
        return WindowLibraries.broken(own, name -> true, files, refusal);
    }

    @Test
    void whereverAFileIsCutItIsOneThatTheSystemRefusesOrItIsTold() throws IOException {
        byte[] whole = library("libfirst.so.0", "libdeep.so.1");
        for (int length = 0; length < whole.length; length++) {
            Path file = own.resolve("cut");
            cut(file, whole, whole.length - length);
            Optional<ElfFile> read = ElfFile.read(file);
            // the system itself reads the header, and says of a shorter file that it is too short
            assertEquals(length < HEADER, read.isEmpty(), () -> "cut at " + read);
            assertTrue(read.isEmpty() || read.get().cutOff());
        }
    }

    @Test
    void garbageIsNoLibraryAndDoesNoHarm() throws IOException {
        Path file = Files.writeString(own.resolve("text"), "x".repeat(1_000));
        assertEquals(Optional.empty(), ElfFile.read(file));
        assertEquals(
                Optional.empty(),
                files.look(List.of(file, own.resolve("not there"), own)).cutOff());

        byte[] wild = library("libfirst.so.0");
        ByteBuffer.wrap(wild).order(ByteOrder.LITTLE_ENDIAN).putLong(DYNAMIC_AT + 8, -5);
        assertEquals(
                List.of(""), ElfFile.read(Files.write(file, wild)).orElseThrow().needs());
    }

    @Test
    void theLoadersListNamesTheFirstFileOfALibrary() {
        String names = "libx.so.1\0/first/libx.so.1\0/second/libx.so.1\0";
        int strings = 48 + 2 * 24;
        ByteBuffer list = ByteBuffer.allocate(strings + names.length()).order(ByteOrder.LITTLE_ENDIAN);
        list.put("glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII)).putInt(20, 2);
        list.putInt(52, strings).putInt(56, strings + 10);
        list.putInt(76, strings).putInt(80, strings + 28);
        list.put(strings, names.getBytes(StandardCharsets.US_ASCII));

        assertEquals(Map.of("libx.so.1", "/first/libx.so.1"), LibraryFiles.list(list.array()));
        assertEquals(Map.of(), LibraryFiles.list(new byte[10]));
        assertEquals(Map.of(), LibraryFiles.list(new byte[1_000]));
    }
}
