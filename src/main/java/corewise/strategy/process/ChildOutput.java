package corewise.strategy.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a child writes. It ends with the child, also where something that the child has started keeps the pipe open: the
 * system wakes nobody then who waits for more, and closing the pipe does not either. Belongs to the thread that reads, but
 * for {@link #end()}.
 */
final class ChildOutput extends InputStream {
    private static final Path OWN = Path.of("/proc/self");

    private final InputStream pipe;

    /** Where Linux tells what the reading thread waits for; null before it has read. */
    private volatile Path reader;

    private volatile boolean over;

    ChildOutput(InputStream pipe) {
        this.pipe = pipe;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (reader == null) {
            reader = ofThisThread();
        }
        int count = pipe.read(into, offset, length);
        return over ? -1 : count;
    }

    @Override
    public int available() throws IOException {
        return over ? 0 : pipe.available();
    }

    private static Path ofThisThread() {
        try {
            return Path.of("/proc").resolve(Files.readSymbolicLink(Path.of("/proc/thread-self")));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return OWN.resolve("nothing-known");
        }
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }

    /**
     * The child has ended: whoever still waits for its words is woken, by a byte of our own that ends what it reads. Does
     * nothing where nobody waits or the system does not tell. From any thread.
     */
    void end() {
        Path thread = reader;
        if (thread == null || over) {
            return;
        }
        try {
            // number of the system call, then what it was given: for a read first the file
            String[] call = Files.readString(thread.resolve("syscall")).split(" ", 3);
            if (call.length < 3) {
                return;
            }
            Path file = OWN.resolve("fd").resolve(String.valueOf(Integer.decode(call[1])));
            if (!Files.readSymbolicLink(file).toString().startsWith("pipe:")) {
                return;
            }
            over = true;
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                out.write(0);
            }
        } catch (IOException | NumberFormatException nobodyWaits) {
            // the thread has ended or reads elsewhere
            return;
        }
    }
}
