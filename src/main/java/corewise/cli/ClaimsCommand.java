package corewise.cli;

import corewise.experiment.Check;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import corewise.experiment.ClaimsJson;
import corewise.experiment.Finding;
import corewise.experiment.LocalClaimChecks;
import corewise.experiment.Verdict;
import corewise.experiment.picture.ClaimsReport;
import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.file.AtomicFile;
import corewise.model.MachineInfo;
import corewise.session.RunService;
import corewise.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code claims}: checks what people say about programs on several cores. For one thread. */
@Command(name = "claims", mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
    private static final long LEAST_NANOS = 120_000_000_000L;
    private static final long MOST_NANOS = 1_800_000_000_000L;

    private final CliEnvironment environment;

    @Option(names = "--budget", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.budget")
    private String budget = "5m";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "${bundle:cli.label.number}",
            descriptionKey = "cli.option.only")
    private List<String> only;

    @Option(names = "--report", paramLabel = "${bundle:cli.label.html}", descriptionKey = "cli.option.claimsReport")
    private Path report;

    @Option(names = "--json", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.jsonFindings")
    private Path json;

    @Option(names = "--list", descriptionKey = "cli.option.listClaims")
    private boolean list;

    @Mixin
    private ClaimLanguageOptions languages;

    ClaimsCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Duration time = Duration.ofNanos(Arguments.nanos("--budget", budget, LEAST_NANOS, MOST_NANOS));
        languages.validate();
        Set<Check> checks = checks();
        if (list) {
            return list();
        }
        Arguments.html("--report", report);
        Outputs.check(environment, new Outputs.Output("--report", report), new Outputs.Output("--json", json));
        try (RunService service = environment.runs().get()) {
            return check(service, checks, time);
        }
    }

    private Set<Check> checks() {
        if (only == null) {
            return languages.checks();
        }
        Set<Check> checks = new TreeSet<>();
        for (String number : only) {
            checks.addAll(languages.checks(claim(number.strip())));
        }
        return checks;
    }

    /** All claims, and in which languages each can be checked. */
    private int list() {
        Texts terminal = environment.terminal();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", terminal.get("cli.column.claim"), terminal.get("cli.column.language")));
        for (ClaimId claim : ClaimId.values()) {
            List<String> languages =
                    claim.languages().stream().map(terminal::name).toList();
            rows.add(List.of(
                    Integer.toString(claim.number()),
                    terminal.name(claim),
                    String.join(terminal.between(Value.Joint.COMMA), languages)));
        }
        Reporter reporter = Reporter.of(environment, environment.out());
        TextTable.lines(rows).forEach(reporter::line);
        return reporter.exitCode();
    }

    private static ClaimId claim(String number) {
        int most = ClaimId.values().length;
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw new BadArgumentException(
                    Fact.of("cli.wrong.claim").number("most", most).verbatim("given", number));
        }
        return ClaimId.values()[Integer.parseInt(number) - 1];
    }

    private int check(RunService service, Set<Check> checks, Duration time) {
        boolean jsonOut = Outputs.isStandard(json);
        Reporter reporter = Reporter.of(environment, jsonOut ? environment.err() : environment.out());
        ClaimChecks claims = new LocalClaimChecks(service, languages.interpreter());
        Fact in = languages.names(service);
        Texts terminal = environment.terminal();
        ClaimProgress progress = new ClaimProgress(environment.err(), terminal);
        String expected = terminal.quantities().minutes(claims.expected(checks, time));
        int all = languages.checks().size();
        environment.err().println(terminal.get("cli.checking", checks.size(), all, in, expected));
        try (InterruptibleCheck check = new InterruptibleCheck(environment.interrupts())) {
            boolean whole = check.run(claims, checks, time, progress);
            table(progress.findings(), terminal).forEach(reporter::line);
            reporter.say(counted(progress.findings()));
            progress.problems().forEach(reporter::problem);
            if (!whole) {
                reporter.problem(Fact.of("cli.interrupted.claims"));
            }
            write(progress.findings(), service.machine(), reporter);
        }
        return reporter.exitCode();
    }

    static List<String> table(List<Finding> findings, Texts terminal) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                terminal.get("cli.column.claim"),
                terminal.get("cli.column.language"),
                terminal.get("cli.column.verdict"),
                terminal.get("cli.column.figures")));
        for (Finding finding : findings) {
            rows.add(List.of(
                    Integer.toString(finding.claim().number()),
                    terminal.name(finding.claim()),
                    terminal.say(finding.checkedInShort()),
                    terminal.name(finding.verdict()),
                    terminal.say(finding.figures())));
        }
        List<String> lines = new ArrayList<>(findings.isEmpty() ? List.of() : TextTable.lines(rows));
        lines.add("");
        // figures may look as if one could tell: what kept the rule from it is no less part of the finding
        findings.stream()
                .filter(finding -> finding.verdict() == Verdict.CANNOT_TELL_HERE)
                .forEach(finding -> lines.add(finding.claim().number() + ": " + terminal.say(finding.why())));
        return lines;
    }

    private static Fact counted(List<Finding> findings) {
        return Fact.of("cli.repeats")
                .count("repeats", findings.stream().mapToInt(Finding::repeats).sum())
                .count(
                        "disturbed",
                        findings.stream().mapToInt(Finding::disturbed).sum());
    }

    private void write(List<Finding> findings, MachineInfo machine, Reporter reporter) {
        Texts texts = environment.texts();
        Outputs outputs = new Outputs(environment, reporter);
        if (Outputs.isStandard(json)) {
            reporter.attempt(() -> ClaimsJson.write(findings, machine, texts::say, environment.out()));
            if (environment.out().checkError()) {
                outputs.rescue("corewise-findings.json", file -> writeJson(findings, machine, file));
            }
        } else {
            outputs.write(json, file -> writeJson(findings, machine, file));
        }
        ClaimsReport.Heading heading =
                new ClaimsReport.Heading(machine, environment.version(), Instant.now(), ZoneId.systemDefault());
        outputs.write(report, file -> {
            byte[] page = ClaimsReport.html(findings, texts, heading).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(page));
        });
    }

    private void writeJson(List<Finding> findings, MachineInfo machine, Path file) throws IOException {
        AtomicFile.write(file, out -> ClaimsJson.write(findings, machine, environment.texts()::say, out));
    }
}
