package corewise.strategy.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder of classes into a jar. Stateless. */
final class ClassesJar {
    private ClassesJar() {}

    /** The classes below a folder, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    /** Names, sizes and times of files: other files have another description. */
    static String describe(List<Path> files) {
        return files.stream().map(ClassesJar::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(Path file) {
        return file + " " + file.toFile().length() + " " + file.toFile().lastModified();
    }

    /** Writes a jar that is not compressed, for it is read often. */
    static void write(Path folder, List<Path> files, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                CRC32 check = new CRC32();
                check.update(bytes);
                entry.setSize(bytes.length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }
}
