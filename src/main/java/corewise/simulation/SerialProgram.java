package corewise.simulation;

/** One item after another, by main itself. */
final class SerialProgram extends Program {
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
        return switch (stage[main]) {
            case MAKE -> {
                if (item == items) {
                    yield endRun();
                }
                table.submitted[item] = engine.now();
                stage[main] = BEGIN;
                yield cost.takeNanos();
            }
            case BEGIN -> {
                stage[main] = WORK;
                yield beginItem(main, item, 0);
            }
            case WORK -> {
                workDone(main, item);
                itemEnded(item);
                stage[main] = JOIN;
                yield cost.joinNanos();
            }
            default -> {
                joined(item++);
                stage[main] = MAKE;
                yield 0;
            }
        };
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
