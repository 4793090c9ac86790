package corewise.strategy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Makes a start cache: a child serves made-up parents and notes what it needed, another virtual machine writes the cache,
 * and a child is started with it. None of them outlives this program. For one thread.
 */
final class AotTraining {
    /** Who waits for the machine waits so much longer at most. */
    private static final long LOOK_MILLIS = 20;

    private static final String NONE = "the virtual machine made none";

    private final Path jar;
    private final GuardedFolder place;
    private final Path cache;
    private final BooleanSupplier unwanted;

    /**
     * @param jar the child's classes
     * @param place where to make it
     * @param unwanted asked again and again; ends the making
     */
    AotTraining(Path jar, GuardedFolder place, BooleanSupplier unwanted) {
        this.jar = jar;
        this.place = place;
        this.unwanted = unwanted;
        this.cache = place.file("cache");
    }

    /**
     * Makes it.
     *
     * @return the file
     * @throws IOException when the virtual machine made none, or none that is of use
     * @throws CancellationException when it is not wanted any more
     */
    Path run() throws IOException, InterruptedException {
        ChildCommand trained = ChildCommand.of(jar, Optional.of(cache));
        String notes = "-XX:AOTConfiguration=" + trained.named(place.file("notes"));
        String made = "-XX:AOTCache=" + trained.named(cache);
        train(trained, "-XX:AOTMode=record", notes);
        train(trained, "-XX:AOTMode=create", notes, made);
        run(trained, trained.arguments(Wire.ONE_ITEM));
        if (!Files.exists(cache)) {
            throw new IOException(NONE);
        }
        return cache;
    }

    private void train(ChildCommand child, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(child.withoutCache().arguments(Wire.TRAINING));
        command.addAll(1, List.of(options));
        run(child, command);
    }

    private void run(ChildCommand child, List<String> command) throws IOException, InterruptedException {
        if (!place.run(child.builder(command), LOOK_MILLIS, unwanted)) {
            throw new IOException(NONE);
        }
    }
}
