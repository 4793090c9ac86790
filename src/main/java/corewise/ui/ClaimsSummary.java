package corewise.ui;

import corewise.experiment.ClaimTexts;
import corewise.experiment.Finding;
import corewise.experiment.picture.ClaimsReport;
import corewise.file.AtomicFile;
import corewise.model.MachineInfo;
import corewise.ui.claims.SummaryWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes what was found of the claims as the page that the command line writes too. Thread-safe. */
final class ClaimsSummary implements SummaryWriter {
    private final ClaimTexts words;
    private final MachineInfo machine;
    private final String programVersion;

    ClaimsSummary(ClaimTexts words, MachineInfo machine, String programVersion) {
        this.words = words;
        this.machine = machine;
        this.programVersion = programVersion;
    }

    @Override
    public void write(List<Finding> findings, Path file) throws IOException {
        ClaimsReport.Heading heading =
                new ClaimsReport.Heading(machine, programVersion, Instant.now(), ZoneId.systemDefault());
        byte[] page = ClaimsReport.html(findings, words, heading).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }
}
