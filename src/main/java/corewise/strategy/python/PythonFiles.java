package corewise.strategy.python;

import corewise.model.OwnFunction;
import corewise.model.RunSpec;
import corewise.strategy.process.ProcessGuard;
import corewise.workload.ListWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of one run: Python's half, what is noted, and the results. Belongs to one run. */
final class PythonFiles implements AutoCloseable {
    private static final String EVENTS = "events";
    private static final String RESULTS = "results";
    private static final String FUNCTION = "own.txt";
    private static final String FUNCTION_NAME = "function-name.txt";
    /** Workers of a pool that come after one that was lost. */
    private static final int REPLACED = 16;

    private final PrivateFolder folder;
    private final boolean unguarded;
    private final EventFile events;
    private final ResultFile results;

    PythonFiles(RunSpec spec, ListWork<?> work) throws IOException {
        unguarded = spec.options().unguarded();
        int items = work.spec().items();
        int workers = spec.way().startsWorkerPerTask() ? items : spec.effectiveWorkers() + REPLACED;
        folder = new PrivateFolder(
                EventFile.fileBytes(workers, items) + ResultFile.bytes(items, work.mostResultBytes()));
        try {
            if (spec.list().function().isPresent()) {
                OwnFunction function = spec.list().function().get();
                Files.writeString(folder.file(FUNCTION), function.source());
                Files.writeString(folder.file(FUNCTION_NAME), function.name());
            }
            events = EventFile.create(eventPath(), workers, items);
            results = ResultFile.create(resultPath(), items, work.mostResultBytes());
        } catch (IOException unwritable) {
            folder.close();
            throw unwritable;
        }
    }

    ProcessGuard guard() {
        return folder.guard();
    }

    /** The program that runs the list. */
    Path main() {
        return folder.file(unguarded ? Scripts.UNGUARDED : Scripts.MAIN);
    }

    Path eventPath() {
        return folder.file(EVENTS);
    }

    Path resultPath() {
        return folder.file(RESULTS);
    }

    EventFile events() {
        return events;
    }

    ResultFile results() {
        return results;
    }

    @Override
    public void close() {
        folder.close();
    }
}
