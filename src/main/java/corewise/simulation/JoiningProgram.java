package corewise.simulation;

/** A program whose main takes results one after another. */
abstract class JoiningProgram extends Program {
    static final byte JOIN = 5;
    static final byte JOINED = 6;

    final Joins joins;
    private int joining;
    private int results;

    JoiningProgram(Engine engine, RunTable table) {
        super(engine, table);
        joins = new Joins(table);
    }

    @Override
    void begin(Scenario run, TraceLog traceLog) {
        super.begin(run, traceLog);
        joins.reset(run.spec().joining(), run.spec().effectiveChunk());
        results = 0;
    }

    /** Takes the next result, waits for it, or ends the run. */
    final long join() {
        stage[main] = JOIN;
        if (results == items) {
            for (int item = 0; joins.allAtOnce() && item < items; item++) {
                joined(item);
            }
            return endRun();
        }
        return joins.any() ? take() : mainBlocks();
    }

    /** Takes the next result. */
    final long take() {
        joining = joins.take();
        stage[main] = JOINED;
        return taking(results);
    }

    /** Main has taken it. */
    final void joinTaken() {
        results++;
        if (!joins.allAtOnce()) {
            joined(joining);
        }
    }
}
