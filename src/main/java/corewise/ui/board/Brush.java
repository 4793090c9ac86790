package corewise.ui.board;

import corewise.picture.LineBreaks;
import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.RoundRects;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws what recurs on the board: cards, chips, texts that fit.
 */
@OnWindowThread
final class Brush {
    /** Stands between parts of what is told. */
    static final String PARTED = " · ";

    /** The smallest type of a value that is read. */
    private static final double LEAST_VALUE = 8.5;

    private static final double FAINT = 0.32;
    private static final double ELSE_TONE = 0.55;
    /** Pixels that what has an edge of its own has at least. */
    private static final double LEAST_EDGED = 5;
    /** Pixels of a dash and of a gap around an empty place. */
    private static final double DASH = 3;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final TextWidths widths;
    private final RoundRects rounds;

    Brush(GraphicsContext graphics, Palette palette, TextWidths widths) {
        this.graphics = graphics;
        this.palette = palette;
        this.widths = widths;
        rounds = new RoundRects(graphics);
        graphics.setTextBaseline(VPos.CENTER);
    }

    GraphicsContext graphics() {
        return graphics;
    }

    Palette palette() {
        return palette;
    }

    double scale() {
        return palette.scale();
    }

    Color color(Token token) {
        return palette.color(token);
    }

    /** Whose time it is in which a core was busy. */
    enum Busy {
        OURS,
        /** Not ours. */
        ELSE,
        /** Nobody can tell whose. */
        ANY
    }

    /** The colour of time in which a core was busy: grey, so that it is never taken for a task. */
    Color busy(Busy whose) {
        return switch (whose) {
            case OURS -> color(Token.SECONDARY);
            case ELSE -> color(Token.BUSY_GROUND).interpolate(color(Token.BUSY), ELSE_TONE);
            case ANY -> color(Token.BUSY);
        };
    }

    void card(Box box) {
        bordered(box, color(Token.CARD), color(Token.BORDER), 10);
    }

    /** A filled rectangle with round corners and a border, one pixel wide, inside its edge. */
    void bordered(Box box, Color fill, Color border, double radius) {
        rounded(box, border, radius);
        rounded(box.inset(1), fill, Math.max(0, radius - 1));
    }

    /** A filled rectangle with round corners. */
    void rounded(Box box, Color fill, double radius) {
        graphics.setFill(fill);
        rounds.fill(box.x(), box.y(), box.width(), box.height(), radius);
    }

    /** A card's title with the note that explains it below, where the card has room for all of it. */
    void title(Box card, String title, String note, double width) {
        double x = card.x() + BoardLayout.PADDING;
        double y = card.y() + BoardLayout.TITLE_MIDDLE * scale();
        text(title, palette.bold(11), color(Token.SECONDARY), x, y);
        Font font = palette.font(11.5);
        if (width <= 0) {
            double beside = x + width(title, palette.bold(11)) + 8 * scale();
            if (beside + width(note, font) <= card.right() - BoardLayout.PADDING / 2) {
                text(note, font, color(Token.SECONDARY), beside, y);
            }
            return;
        }
        double line = 14.5 * scale();
        double top = y + 16 * scale();
        int most = (int) ((card.bottom() - top + line / 2) / line);
        for (String each : noteLines(note, most, part -> width(part, font), width - 10, width - 3)) {
            text(each, font, color(Token.SECONDARY), x, top);
            top += line;
        }
    }

    /** A note in as many lines as there may be, at the first of some widths that does for that; none where none does. */
    static List<String> noteLines(String note, int most, ToDoubleFunction<String> size, double... widths) {
        return Arrays.stream(widths)
                .mapToObj(width -> LineBreaks.lines(note, Integer.MAX_VALUE, each -> size.applyAsDouble(each) <= width))
                .filter(lines -> lines.size() <= most)
                .findFirst()
                .orElse(List.of());
    }

    void text(String text, Font font, Color color, double x, double centerY) {
        graphics.setFont(font);
        graphics.setFill(color);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(text, x, centerY);
    }

    /** A text that ends at x. */
    void textRight(String text, Font font, Color color, double x, double centerY) {
        graphics.setFont(font);
        graphics.setFill(color);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(text, x, centerY);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /** A text that is cut with an ellipsis where it does not fit, and left out where almost nothing does. */
    void fitted(String text, Font font, Color color, Box place) {
        String fitting = fit(text, font, place.width());
        if (!fitting.isEmpty()) {
            text(fitting, font, color, place.x(), place.centerY());
        }
    }

    /** As {@link #fitted}, but what is told in parts loses whole ones at its end first; gives what is left. */
    String parts(String text, Font font, Color color, Box place) {
        String told = partsThatFit(text, each -> fit(each, font, place.width()).equals(each));
        fitted(told, font, color, place);
        return told;
    }

    /** As many whole parts of a text from its begin on as fit, at least the first. */
    static String partsThatFit(String text, Predicate<String> fits) {
        String told = text;
        int end = told.lastIndexOf(PARTED);
        while (end > 0 && !fits.test(told)) {
            told = told.substring(0, end);
            end = told.lastIndexOf(PARTED);
        }
        return told;
    }

    /** A sentence in as many lines as its place has room for. */
    void paragraph(String sentence, Font font, Color color, Box place) {
        double y = place.y() + lineHeight(font) / 2;
        for (String line : lines(sentence, font, place)) {
            text(fit(line, font, place.width()), font, color, place.x(), y);
            y += lineHeight(font);
        }
    }

    /** Whether a paragraph has room for all of a sentence. */
    boolean roomFor(String sentence, Font font, Box place) {
        return fits(lines(sentence, font, place).getLast(), font, place.width());
    }

    private List<String> lines(String sentence, Font font, Box place) {
        int lines = Math.max(1, (int) (place.height() / lineHeight(font)));
        return LineBreaks.lines(sentence, lines, each -> width(each, font) <= place.width());
    }

    static double lineHeight(Font font) {
        return font.getSize() * 1.35;
    }

    /** Whether a text has room. */
    boolean fits(String text, Font font, double room) {
        // hardly a letter is wider than it is high: short texts, which change with every frame, need no measuring
        return text.length() * font.getSize() <= room || width(text, font) <= room;
    }

    /** A text, cut with an ellipsis where it does not fit; empty where almost nothing does. */
    String fit(String text, Font font, double room) {
        if (fits(text, font, room)) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + '…', font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < 4 ? "" : text.substring(0, low).strip() + '…';
    }

    double width(String text, Font font) {
        return widths.of(text, font);
    }

    /** A task as a chip with its number. */
    void chip(Box box, int task, int items) {
        edged(box, ColorRamp.of(task, items), palette.edge(task, items));
        number(box, ColorRamp.ink(task, items), task, items);
    }

    /** A finished task with its result; says whether that has room, and draws nothing where it has none. */
    boolean valueChip(Box box, int task, int items, String value) {
        double size = Math.clamp(box.height() / scale() * 0.72, LEAST_VALUE, 12);
        Font large = palette.font(size);
        Font small = palette.font(Math.max(LEAST_VALUE, 0.85 * size));
        Font font = width(value, large) <= box.width() - 2 * scale() ? large : small;
        String shown = ResultWords.shortened(value, text -> width(text, font) <= box.width() - 2 * scale());
        if (shown.isEmpty()) {
            return false;
        }
        edged(box, ColorRamp.of(task, items), palette.edge(task, items));
        centred(shown, font, ColorRamp.ink(task, items), box);
        return true;
    }

    /** A task that has no core: pale, its edge and its number are not. */
    void paleChip(Box box, int task, int items) {
        pale(box, task, items, palette.edge(task, items));
    }

    private void pale(Box box, int task, int items, Color edge) {
        Color pale = color(Token.CARD).interpolate(ColorRamp.of(task, items), FAINT);
        edged(box, pale, edge);
        number(box, color(Token.TEXT), task, items);
    }

    /** A task that was stopped where it stands: pale, its edge broken. */
    void stoppedChip(Box box, int task, int items) {
        Color none = color(Token.CARD).interpolate(ColorRamp.of(task, items), FAINT);
        pale(box, task, items, none);
        dashes(box, color(Token.SECONDARY));
    }

    /** A task with its outline only, on a card: being made, or ready behind the one that main waits for. */
    void hollowChip(Box box, int task, int items) {
        roundFill(box, palette.edge(task, items));
        rounded(box.inset(2), color(Token.CARD), Math.max(0, radius(box) - 2));
        number(box, color(Token.TEXT), task, items);
    }

    /** An empty place. */
    void slot(Box box) {
        dashes(box, color(Token.SLOT));
    }

    private void dashes(Box box, Color color) {
        graphics.setFill(color);
        Box edge = new Box(Math.rint(box.x()), Math.rint(box.y()), Math.rint(box.width()), Math.rint(box.height()))
                .inset(1);
        for (double x = edge.x() + DASH; x < edge.right() - 1; x += 2 * DASH) {
            double dash = Math.min(DASH, edge.right() - x);
            graphics.fillRect(x, edge.y(), dash, 1);
            graphics.fillRect(x, edge.bottom() - 1, dash, 1);
        }
        for (double y = edge.y() + DASH; y < edge.bottom() - 1; y += 2 * DASH) {
            double dash = Math.min(DASH, edge.bottom() - y);
            graphics.fillRect(edge.x(), y, 1, dash);
            graphics.fillRect(edge.right() - 1, y, 1, dash);
        }
    }

    /** A cross over a task that has no result. */
    void cross(Box box) {
        graphics.setStroke(color(Token.BAD));
        graphics.setLineWidth(2);
        double arc = 2 * radius(box);
        graphics.strokeRoundRect(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, arc, arc);
        graphics.strokeLine(box.x() + 3, box.bottom() - 3, box.right() - 3, box.y() + 3);
    }

    /** A part of a strip: a task of many, its ends as a chip's edge. */
    void part(Box box, int task, int items) {
        Color edge = palette.edge(task, items);
        graphics.setFill(edge);
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        Color fill = ColorRamp.of(task, items);
        if (!fill.equals(edge) && box.height() >= LEAST_EDGED) {
            graphics.setFill(fill);
            graphics.fillRect(box.x(), box.y() + 1, box.width(), box.height() - 2);
        }
    }

    /** What is too small for an edge is all edge. */
    private void edged(Box box, Color fill, Color edge) {
        roundFill(box, edge);
        if (!fill.equals(edge) && Math.min(box.width(), box.height()) >= LEAST_EDGED) {
            rounded(box.inset(1), fill, Math.max(0, radius(box) - 1));
        }
    }

    private void roundFill(Box box, Color fill) {
        rounded(box, fill, radius(box));
    }

    private static double radius(Box box) {
        return Math.min(5, Math.min(box.width(), box.height()) * 0.25);
    }

    /** In type that the last number of the list has room in too: numbers side by side are of one size. */
    private void number(Box box, Color ink, int task, int items) {
        double size = Math.min(12.5, box.height() / scale() * 0.62);
        if (size < 6.5) {
            return;
        }
        String number = Integer.toString(task);
        Font font = palette.bold(size);
        if (width(Integer.toString(items - 1), font) > box.width() - 2) {
            font = palette.bold(Math.max(6.5, size * 0.75));
            if (width(number, font) > box.width() - 1) {
                return;
            }
        }
        centred(number, font, ink, box);
    }

    private void centred(String text, Font font, Color ink, Box box) {
        graphics.setFont(font);
        graphics.setFill(ink);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(text, box.centerX(), box.centerY());
        graphics.setTextAlign(TextAlignment.LEFT);
    }
}
