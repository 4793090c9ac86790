package corewise.ui;

import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.ui.fx.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands above and below a picture. Immutable. */
final class PictureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts;

    PictureWords(Texts texts) {
        this.texts = texts;
    }

    /** The title of a picture of one run. */
    String run(Trace trace) {
        return texts.get("way." + trace.spec().way().id()) + ", " + list(trace);
    }

    /** The title of a picture of a race. */
    String race(Trace trace) {
        return texts.get("race.title.none") + ": " + list(trace);
    }

    private String list(Trace trace) {
        return texts.count("race.items", trace.spec().list().items()) + ", "
                + texts.get("work." + trace.spec().list().work().id());
    }

    /** Where a picture comes from: machine, day, and whether it was measured. */
    String footer(Trace trace) {
        MachineInfo machine = trace.machine();
        List<String> parts = new ArrayList<>();
        parts.add(texts.count("shell.machine", machine.logicalProcessors()).replace("{1}", machine.operatingSystem()));
        if (!machine.processorName().isBlank()) {
            parts.add(machine.processorName());
        }
        if (trace.info().startedAtEpochMillis() > 0) {
            parts.add(DAY.format(
                    Instant.ofEpochMilli(trace.info().startedAtEpochMillis()).atZone(ZoneId.systemDefault())));
        }
        parts.add(texts.get(trace.info().measured() ? "export.measured" : "export.simulated"));
        return String.join(" · ", parts);
    }
}
