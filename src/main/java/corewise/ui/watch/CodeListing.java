package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The code of a way as learners read it, with the lines that markers can stand on. Immutable.
 *
 * @param language what it is written in
 * @param lines the lines, placeholders not yet filled in
 * @param places line index by name of the place
 */
record CodeListing(CodeLanguage language, List<String> lines, Map<String, Integer> places) {
    private static final String PROGRAM = "/assets/python/ways.py";

    /** No line. */
    static final int NOWHERE = -1;

    /** Reads the listing of a way. */
    static CodeListing of(Way way, CodeLanguage language) {
        return parse(read("/assets/code/" + way.id() + '.' + language.id() + ".txt"), language);
    }

    /** What really runs in Python: the function of a way, and what it calls, as the program has them. */
    static CodeListing ofPython(Way way) {
        return program(read(PROGRAM), way);
    }

    /** A text that the program brings. */
    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(CodeListing.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Cuts functions, which stand two empty lines apart, out of a program. */
    static CodeListing program(String text, Way way) {
        List<String> names = way == Way.PROCESS_PER_TASK
                ? List.of("process_per_task", "join", "send")
                : List.of(way.id().replace('-', '_'));
        List<String> parts = List.of(text.replace("\r", "").split("\n\n\n", -1));
        String code = names.stream()
                .flatMap(name -> parts.stream().filter(part -> nameOf(part).equals(name)))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        return parse(code.replace("  # @", CodeLanguage.PYTHON.mark()), CodeLanguage.PYTHON);
    }

    /** What stands before the first bracket, without its keyword. */
    private static String nameOf(String function) {
        int bracket = function.indexOf('(');
        return bracket < 0 ? "" : function.substring(function.lastIndexOf(' ', bracket) + 1, bracket);
    }

    /** The function of a work that learners should see, such as one that shares a variable; no lines for others. */
    static List<String> functionOf(Work work, CodeLanguage language) {
        String file = "/assets/code/" + work.id() + '.' + language.id() + ".txt";
        return CodeListing.class.getResource(file) == null
                ? List.of()
                : read(file).lines().toList();
    }

    /** How a program calls the function of a way where no guard keeps that to main. */
    static List<String> unguarded(Way way) {
        return read("/assets/code/no-guard.python.txt")
                .replace("{way}", way.id().replace('-', '_'))
                .lines()
                .skip(1)
                .toList();
    }

    /** Takes the marks off a text; a line may have several places, apart by commas. */
    static CodeListing parse(String text, CodeLanguage language) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String line : text.stripTrailing().lines().toList()) {
            int mark = line.indexOf(language.mark());
            if (mark >= 0) {
                String names = line.substring(mark + language.mark().length()).strip();
                for (String place : names.split(",", -1)) {
                    places.put(place, lines.size());
                }
            }
            lines.add(mark >= 0 ? line.substring(0, mark) : line);
        }
        boolean marked = places.containsValue(lines.size() - 1);
        if (marked && lines.getLast().stripTrailing().length() > CodeMarker.ROOM_FOR_WORKERS) {
            // the tag beside a long line stands a line lower
            lines.add("");
        }
        return new CodeListing(language, List.copyOf(lines), Map.copyOf(places));
    }

    /** The line of a place, {@link #NOWHERE} if the listing has none of this name. */
    int line(String place) {
        return places.getOrDefault(place, NOWHERE);
    }

    /** The lines with the function of the work, the number of workers and the chunk filled in. */
    List<String> filled(String function, RunSpec spec) {
        int workers = spec.way().startsWorkerPerTask() ? spec.workers() : spec.effectiveWorkers();
        return lines.stream()
                .map(line -> line.replace("{work}", language.function(function))
                        .replace("{workers}", Integer.toString(workers))
                        .replace("{chunk}", Integer.toString(spec.effectiveChunk())))
                .toList();
    }
}
