package corewise.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of plain text in columns. Stateless. */
final class TextTable {
    private TextTable() {}

    /** A line a row, columns as wide as their widest text; all rows have as many texts as the first. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - columns(row.get(column))))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    /** How many columns of a terminal a text takes: a Chinese sign takes two. */
    private static int columns(String text) {
        return text.length() + (int) text.chars().filter(TextTable::isWide).count();
    }

    private static boolean isWide(int sign) {
        return (sign >= 0x2e80 && sign <= 0xd7a3)
                || (sign >= 0xf900 && sign <= 0xfaff)
                || (sign >= 0xff01 && sign <= 0xff60);
    }
}
