package corewise.strategy.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder of classes into a jar. Stateless. */
final class ClassesJar {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ClassesJar() {}

    /** Writes a jar that is not compressed, for it is read often; the same classes give the same jar. */
    static void write(Path folder, Path jar) throws IOException {
        try (Stream<Path> all = Files.walk(folder);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path file : all.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                CRC32 check = new CRC32();
                check.update(bytes);
                entry.setTimeLocal(ANY_TIME);
                entry.setSize(bytes.length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }
}
