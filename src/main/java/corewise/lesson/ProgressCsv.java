package corewise.lesson;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/** Answers as a table for other programs: RFC 4180, a question a row. Stateless. */
public final class ProgressCsv {
    private static final List<String> COLUMNS = List.of(
            "lesson",
            "step",
            // in the lesson's file, which is the same on every machine
            "step_in_file",
            "question",
            "first_answer",
            "first_right",
            "first_at",
            "answer_after_seeing",
            "after_right",
            "after_at",
            "minutes_in_lesson");
    private static final double MILLIS_A_MINUTE = 60_000;

    private ProgressCsv() {}

    /**
     * The table of all answers.
     *
     * @param steps the number that an answer's step has on the screen, from 1; 0 where it is not shown here
     */
    public static String of(CourseProgress progress, ToIntFunction<Answer> steps) {
        StringBuilder rows = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Answer answer : progress.answers()) {
            StringJoiner row = new StringJoiner(",", "", "\r\n");
            row.add(cell(answer.lesson()))
                    .add(step(steps.applyAsInt(answer)))
                    .add(Integer.toString(answer.step()))
                    .add(cell(answer.question()))
                    .add(cell(answer.first()))
                    .add(said(answer.firstRight()))
                    .add(moment(answer.firstAtMillis()))
                    .add(cell(answer.after()))
                    .add(said(answer.afterRight()))
                    .add(moment(answer.afterAtMillis()))
                    .add(minutes(progress.walked(answer.lesson()).millis()));
            rows.append(row);
        }
        return rows.toString();
    }

    /** A cell that a spreadsheet takes for a formula is none; what keeps a line from being broken is no part of an answer. */
    private static String cell(String shown) {
        String text = shown.replace("\ufeff", "");
        String safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String step(int shown) {
        return shown == 0 ? "" : Integer.toString(shown);
    }

    private static String said(Boolean right) {
        return right == null ? "" : right.toString();
    }

    private static String moment(long millis) {
        return millis == 0 ? "" : Instant.ofEpochMilli(millis).toString();
    }

    private static String minutes(long millis) {
        long tenths = Math.round(millis / MILLIS_A_MINUTE * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
