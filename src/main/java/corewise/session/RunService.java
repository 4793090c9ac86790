package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.strategy.python.NoInterpreterException;
import java.util.List;

/** Runs lists, one at a time: each waits for its turn on the machine. Thread-safe. */
public interface RunService extends AutoCloseable {

    /** The machine that runs are made on. */
    MachineInfo machine();

    /** The ways that can be run in Java, in the order in which learners meet them; unmodifiable. */
    List<Way> ways();

    /** The ways that can be run in a language; unmodifiable. */
    default List<Way> ways(Language language) {
        return language == Language.JAVA ? ways() : List.of();
    }

    /** Whether the workers of a way can be restricted to some processors here. */
    boolean confines(Way way);

    /** Lengths of items on this machine; its answers may take a second the first time for each work. */
    ItemLengths lengths();

    /**
     * Lengths of items in the language of a run; asking for the first time takes some seconds in Python.
     *
     * @throws NoInterpreterException when there is no such interpreter, which tells why
     */
    default ItemLengths lengths(RunOptions options) throws NoInterpreterException {
        return lengths();
    }

    /** The interpreters for runs in Python, the best first; asking for the first time takes some seconds. */
    default List<Interpreter> interpreters() {
        return List.of();
    }

    /**
     * The interpreter of a choice; may take some seconds the first time.
     *
     * @throws NoInterpreterException when there is none, which tells why
     */
    default Interpreter interpreter(InterpreterChoice choice) throws NoInterpreterException {
        return interpreters().stream()
                .filter(each -> choice.path().isEmpty() || each.path().equals(choice.path()))
                .findFirst()
                .orElseThrow(() -> new NoInterpreterException(Fact.of("python.none")));
    }

    /** Who has this machine: runs made here, and measurements, take turns with whatever else takes it. */
    MachineLease lease();

    /** How busy this machine's processors are, while no run tells it. */
    UtilisationFeed utilisation();

    /** What other programs take around runs made here; readings are given to it by whoever looks, see {@link OthersLoad}. */
    OthersAround others();

    /**
     * Measures, on the calling thread and for some tenths of a second, what starting a thread costs here.
     *
     * @throws java.util.concurrent.CancellationException when something else has the machine or wants it meanwhile
     * @throws InterruptedException when the calling thread is interrupted
     */
    StartingCosts startingCosts() throws InterruptedException;

    /**
     * Starts a run on a thread of its own and returns at once. It waits for its turn on the machine, unless it is part of
     * the job that the calling thread works for; then the work is calibrated (warmed up), and the run's clock starts.
     *
     * @param observer is asked to get ready before the clock starts
     * @throws IllegalStateException when the service is closed
     */
    RunHandle start(RunSpec spec, RunObserver observer);

    /** Starts a run that nobody has to get ready for; see {@link #start(RunSpec, RunObserver)}. */
    default RunHandle start(RunSpec spec) {
        return start(spec, RunObserver.NONE);
    }

    /** Cancels what is under way and frees the threads. */
    @Override
    void close();
}
