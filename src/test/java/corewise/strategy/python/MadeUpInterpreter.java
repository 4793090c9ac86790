package corewise.strategy.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Shell scripts that pretend to be interpreters. Stateless. */
final class MadeUpInterpreter {
    private MadeUpInterpreter() {}

    /** Answers as this version would. */
    static String about(String version, boolean lock, String methods, String method) {
        return about("cpython", version, lock, methods, method);
    }

    static String about(String kind, String version, boolean lock, String methods, String method) {
        return "{\"version\":\"%s\",\"implementation\":\"%s\",\"build\":\"made up\",\"free_threading_build\":%s,\"gil\":%s,"
                        .formatted(version, kind, !lock, lock)
                + "\"methods\":[%s],\"method\":\"%s\",\"interpreters\":%s,\"pid\":1,\"clock\":1}"
                        .formatted(methods, method, version.startsWith("3.14"));
    }

    /** A program that says a text and ends. */
    static Path saying(Path file, String text) throws IOException {
        return script(file, "cat <<'END'\n" + text + "\nEND\n");
    }

    /** A program that does what a script says. */
    static Path script(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
