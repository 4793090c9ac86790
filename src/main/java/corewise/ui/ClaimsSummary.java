package corewise.ui;

import corewise.experiment.Finding;
import corewise.experiment.picture.ClaimsReport;
import corewise.file.AtomicFile;
import corewise.model.MachineInfo;
import corewise.text.Texts;
import corewise.ui.claims.SummaryWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes what was found of the claims as the page that the command line writes too. Thread-safe. */
final class ClaimsSummary implements SummaryWriter {
    private final Texts texts;
    private final MachineInfo machine;
    private final String programVersion;

    ClaimsSummary(Texts texts, MachineInfo machine, String programVersion) {
        this.texts = texts;
        this.machine = machine;
        this.programVersion = programVersion;
    }

    @Override
    public void write(List<Finding> findings, Path file) throws IOException {
        ClaimsReport.Heading heading =
                new ClaimsReport.Heading(machine, programVersion, Instant.now(), ZoneId.systemDefault());
        byte[] page = ClaimsReport.html(findings, texts, heading).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }
}
