package corewise.simulation;

/** One item after another, by main itself. */
final class SerialProgram extends Program {
    private static final byte ALONE = 0;
    private static final byte NEXT = 1;
    private static final byte BEGIN = 2;
    private static final byte WORK = 3;
    private static final byte JOIN = 4;

    private int item;

    SerialProgram(Engine engine, RunTable table) {
        super(engine, table);
    }

    @Override
    void begin(Scenario run, TraceLog log) {
        super.begin(run, log);
        item = 0;
    }

    @Override
    int threadsAtMost() {
        return main + 1;
    }

    @Override
    long mainStep() {
        switch (stage[main]) {
            case ALONE -> {
                stage[main] = NEXT;
                return scenario.serialNanos() + cost.beginNanos();
            }
            case NEXT -> {
                if (item == items) {
                    return endRun();
                }
                table.submitted[item] = engine.now();
                stage[main] = BEGIN;
                return cost.takeNanos();
            }
            case BEGIN -> {
                stage[main] = WORK;
                return beginItem(main, item, 0);
            }
            case WORK -> {
                workDone(main, item);
                itemEnded(item);
                stage[main] = JOIN;
                return cost.joinNanos();
            }
            default -> {
                joined(item++);
                stage[main] = NEXT;
                return 0;
            }
        }
    }

    @Override
    long workerStep(int thread) {
        throw new IllegalStateException("a serial run has no workers");
    }

    @Override
    boolean mainCanGoOn() {
        return true;
    }
}
