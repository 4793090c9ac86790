package corewise.ui.page;

import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.text.Texts;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a picture by itself says around what it shows. Immutable.
 *
 * @param about what it is about, in a line
 * @param machine where it was made
 * @param made when, and whether it was measured
 */
public record PictureNotes(String about, String machine, String made) {

    /** List, machine and date of a run. */
    public static PictureNotes of(Trace trace, Texts texts) {
        String key = trace.info().measured() ? "pictureSheet.measured" : "pictureSheet.simulated";
        Instant at = Instant.ofEpochMilli(trace.info().startedAtEpochMillis());
        return new PictureNotes(
                list(trace.spec().list(), texts),
                machine(trace.machine(), texts),
                texts.get(key, date(at, texts), trace.info().programVersion()));
    }

    /** What was measured on a machine up to a time. */
    public static PictureNotes of(String about, MachineInfo machine, Instant at, String version, Texts texts) {
        return new PictureNotes(
                about, machine(machine, texts), texts.get("pictureSheet.measured", date(at, texts), version));
    }

    private static String list(ListSpec list, Texts texts) {
        return ListWords.of(list, texts) + " · " + texts.get("pictureSheet.seed", list.size(), list.seed());
    }

    private static String machine(MachineInfo machine, Texts texts) {
        String cores = texts.get("shell.machine", machine.logicalProcessors(), machine.operatingSystem());
        String name = machine.processorName().strip();
        return name.isEmpty() ? cores : name + " · " + cores;
    }

    private static String date(Instant at, Texts texts) {
        return texts.moment(at.atZone(ZoneId.systemDefault()));
    }
}
