package corewise.child;

import corewise.model.ListSpec;
import corewise.platform.ChildProbes;
import corewise.strategy.process.Wire;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Function;

/**
 * The worker process. Its first argument says how long it lives: {@link Wire#ONE_ITEM}, {@link Wire#MANY_ITEMS} or
 * {@link Wire#TRAINING}. Ends when its input ends.
 */
public final class ChildMain {
    private ChildMain() {}

    public static void main(String[] arguments) throws IOException {
        String life = arguments.length == 0 ? "" : arguments[0];
        if (life.equals(Wire.TRAINING)) {
            TrainingRun.run();
        } else {
            run(life, new Computations());
        }
    }

    /**
     * Serves the parent at the other end of the standard streams, then ends this process at once.
     *
     * @param life the first argument of the process
     * @param works gives the computation of a list
     */
    public static void run(String life, Function<ListSpec, ListWork<?>> works) throws IOException {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        // whatever else is printed in this process must not get between the frames
        System.setOut(System.err);
        boolean oneItem = life.equals(Wire.ONE_ITEM);
        ChildProbes probes = oneItem ? ChildProbes.forOneItem() : ChildProbes.forManyItems();
        new ChildSession(in, out, works, probes.probes()).serve(oneItem);
        // there is nothing to be tidied up, and an orderly end takes milliseconds
        Runtime.getRuntime().halt(0);
    }

    /** The computations of this program. A class of its own, for a lambda is dear in a process that has just started. */
    static final class Computations implements Function<ListSpec, ListWork<?>> {
        @Override
        public ListWork<?> apply(ListSpec spec) {
            return Workloads.alone(spec);
        }
    }
}
