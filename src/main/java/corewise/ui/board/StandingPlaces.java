package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;

/** Where tasks stand that do not move. A pure function of the frame. */
@OnWindowThread
final class StandingPlaces {
    private StandingPlaces() {}

    /** The chip of a task, or its part of a strip of colour. */
    static Box of(BoardFrame frame, int task) {
        return switch (frame.state().place(task)) {
            case NOT_STARTED -> notStarted(frame, task);
            case READY -> inTray(frame, task, Place.READY);
            case CORE -> core(frame, frame.state().processor(task));
            case BLOCKED -> inTray(frame, task, Place.BLOCKED);
            case FINISHED ->
                frame.layout().finishedRow(frame.items()).chip(frame.state().rank(task));
        };
    }

    private static Box notStarted(BoardFrame frame, int task) {
        ChipRow row = frame.layout().notStartedRow(frame.items());
        return row.condensed() ? inStrip(row, frame, task) : row.chip(before(frame, task, Place.NOT_STARTED));
    }

    /** In a row where tasks are a strip of colour each stands at its place in the list. */
    private static Box inStrip(ChipRow row, BoardFrame frame, int task) {
        double width = row.box().width() / frame.items();
        return new Box(
                row.box().x() + task * width, row.box().y(), width, row.box().height());
    }

    private static int before(BoardFrame frame, int task, Place at) {
        int before = 0;
        for (int other = 0; other < task; other++) {
            before += frame.state().place(other) == at ? 1 : 0;
        }
        return before;
    }

    /** The place that a task keeps in a tray while a worker has it. */
    static Box inTray(BoardFrame frame, int task, Place tray) {
        ChipRow row = tray(frame, tray);
        if (row.condensed()) {
            return inStrip(row, frame, task);
        }
        int place = 0;
        for (int other = frame.state().from(); other < task; other++) {
            place += frame.state().inHands(other) ? 1 : 0;
        }
        return row.chip(Math.min(place, row.capacity() - 1));
    }

    /** A tray with as many places as this run will ever need, so that nothing jumps. */
    static ChipRow tray(BoardFrame frame, Place tray) {
        int slots = Math.max(1, Math.min(frame.items(), frame.trace().spec().effectiveWorkers()));
        return tray == Place.READY
                ? frame.layout().readyRow(slots)
                : frame.layout().blockedRow(slots);
    }

    static Box core(BoardFrame frame, int processor) {
        return frame.layout().onCore(processor, frame.trace());
    }
}
