package corewise.cli;

import corewise.experiment.BundledClaimTexts;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import corewise.experiment.ClaimTexts;
import corewise.experiment.ClaimsJson;
import corewise.experiment.Finding;
import corewise.experiment.LocalClaimChecks;
import corewise.experiment.VerdictWords;
import corewise.experiment.picture.ClaimsReport;
import corewise.file.AtomicFile;
import corewise.model.MachineInfo;
import corewise.session.RunService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code claims}: checks what people say about programs on several cores. For one thread. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks on this machine what people say about programs on several cores.",
            "Each claim has an experiment and a rule with thresholds; the verdict is \"holds here\", \"not here\",",
            "or \"cannot tell here\", which is a result too. Runs are made one at a time in rotated order; repeats",
            "in which other programs took much are set aside and made again.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  corewise claims",
            "      all claims within five minutes",
            "  corewise claims --budget 2m --report claims.html",
            "      within two minutes, and a page with the evidence drawn",
            "  corewise claims --only 1,4,15",
            "",
            "Exit codes: 0 all experiments ran, whatever they found; 1 not so, or something could not be",
            "written (a sentence says what); 2 arguments not understood; 3 no suitable Java."
        })
final class ClaimsCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "Time for all claims, 2m to 30m; some of them take their share. Default: 5m.")
    private String budget = "5m";

    @Option(
            names = "--only",
            paramLabel = "N,...",
            split = ",",
            description = "Checks these only, by number, 1 to 16. Default: all.")
    private List<String> only;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Writes the findings as one page that needs no network; replaced when it is there.")
    private Path report;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the findings with their figures as JSON (- for standard output).")
    private Path json;

    ClaimsCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Duration time = Budget.parse(budget);
        Set<ClaimId> claims = claims();
        if (report != null && !report.toString().matches(".*\\.html?")) {
            throw new BadArgumentException("--report writes HTML: the file's name must end in .html");
        }
        requireFolder("--report", report);
        requireFolder("--json", json);
        try (RunService service = environment.runs().get()) {
            return check(service, claims, time);
        }
    }

    /** What could not be written after minutes of measuring is told before them. */
    private void requireFolder(String option, Path file) {
        Path folder = file == null
                ? null
                : environment.directory().resolve(file).toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadArgumentException(option + ": there is no folder " + folder);
        }
    }

    private Set<ClaimId> claims() {
        if (only == null) {
            return EnumSet.allOf(ClaimId.class);
        }
        Set<ClaimId> claims = EnumSet.noneOf(ClaimId.class);
        for (String number : only) {
            claims.add(claim(number.strip()));
        }
        return claims;
    }

    private static ClaimId claim(String number) {
        int most = ClaimId.values().length;
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw new BadArgumentException("--only takes numbers of claims, 1 to " + most + ", not '" + number + "'");
        }
        return ClaimId.values()[Integer.parseInt(number) - 1];
    }

    private int check(RunService service, Set<ClaimId> claims, Duration time) {
        boolean jsonOut = json != null && json.toString().equals(OutputOptions.STANDARD_OUTPUT_NAME);
        Reporter reporter = new Reporter(jsonOut ? environment.err() : environment.out(), environment.err(), false);
        ClaimChecks checks = new LocalClaimChecks(service);
        ClaimTexts texts = new BundledClaimTexts(service.machine());
        ClaimProgress progress = new ClaimProgress(environment.err(), texts);
        environment
                .err()
                .println("Checking " + claims.size() + " of " + ClaimId.values().length + " claims, within about "
                        + Durations.inWords(checks.expected(claims, time)) + ".");
        try (InterruptibleCheck check = new InterruptibleCheck(environment.interrupts())) {
            boolean whole = check.run(checks, claims, time, progress);
            table(progress.findings(), texts).forEach(reporter::say);
            progress.problems().forEach(reporter::problem);
            if (!whole) {
                reporter.problem("Interrupted: this is what was found.");
            }
            reporter.attempt(() -> write(progress.findings(), texts, service.machine(), jsonOut));
        }
        return reporter.exitCode();
    }

    private static List<String> table(List<Finding> findings, ClaimTexts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "claim", "verdict", "figures"));
        for (Finding finding : findings) {
            rows.add(List.of(
                    Integer.toString(finding.claim().number()),
                    texts.statement(finding.claim()),
                    VerdictWords.of(finding.verdict()),
                    finding.figures()));
        }
        List<String> lines = new ArrayList<>(findings.isEmpty() ? List.of() : TextTable.lines(rows));
        int repeats = findings.stream().mapToInt(Finding::repeats).sum();
        int disturbed = findings.stream().mapToInt(Finding::disturbed).sum();
        lines.add("");
        lines.add(repeats + " repeats counted; " + disturbed
                + " were set aside because other programs were busy, and made again.");
        return lines;
    }

    private void write(List<Finding> findings, ClaimTexts texts, MachineInfo machine, boolean jsonOut)
            throws IOException {
        if (jsonOut) {
            ClaimsJson.write(findings, texts, machine, environment.out());
        } else if (json != null) {
            AtomicFile.write(
                    environment.directory().resolve(json), out -> ClaimsJson.write(findings, texts, machine, out));
        }
        if (report != null) {
            ClaimsReport.Heading heading =
                    new ClaimsReport.Heading(machine, environment.version(), Instant.now(), ZoneId.systemDefault());
            byte[] page = ClaimsReport.html(findings, texts, heading).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(environment.directory().resolve(report), out -> out.write(page));
        }
    }
}
