package corewise.report;

import corewise.model.Way;
import corewise.picture.Ink;
import corewise.picture.Theme;
import corewise.picture.Token;
import corewise.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The palette as the variables of a page's style sheet, in light, dark and on paper. Stateless. */
public final class PageStyles {
    private PageStyles() {}

    /**
     * A page up to its body: it needs nothing else, and nothing in it runs or is loaded.
     *
     * @param title what its tab says
     * @param file the place of its style sheet among the program's files
     * @param texts in whose language it is
     */
    public static Html page(String title, String file, Texts texts) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"" + texts.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", title)
                .raw("<style>\n" + variables() + file(file) + "</style>\n</head>\n<body>\n");
    }

    /** A file of the program that is text, whole. */
    public static String file(String file) {
        try (InputStream in = Objects.requireNonNull(PageStyles.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    /** The variables alone, for a page that has a script and puts itself together. */
    public static String variables() {
        return variables(Theme.LIGHT)
                + "@media (prefers-color-scheme: dark) {\n" + variables(Theme.DARK) + "}\n"
                + "@media print {\n" + variables(Theme.PRINT) + "}\n";
    }

    private static String variables(Theme theme) {
        StringBuilder css = new StringBuilder(":root {");
        for (Token token : Token.values()) {
            css.append(" --" + token.css() + ": " + theme.color(token).css() + ";");
        }
        for (Way way : Way.values()) {
            css.append(" --" + way.id() + ": "
                    + theme.color(new Ink.ReadableWay(way)).css() + ";");
        }
        return css.append(theme.isDark() ? " --on-light: 0; --on-dark: .9; }\n" : " --on-light: .9; --on-dark: 0; }\n")
                .toString();
    }

    /** What a mark has for an edge where light or dark ground would swallow it: attributes, none where neither does. */
    static Optional<String> edge(Ink ink) {
        return Stream.of(Theme.LIGHT, Theme.DARK)
                .filter(theme -> theme.swallows(ink))
                .map(theme -> " stroke=\"" + theme.edge(ink).css() + "\" stroke-width=\"var(--on-"
                        + (theme.isDark() ? "dark" : "light") + ")\"")
                .findFirst();
    }

    /** A colour as attributes have it: that of the theme as its variable, others as they are. */
    static String color(Ink ink) {
        return switch (ink) {
            case Ink.OfToken of -> "var(--" + of.token().css() + ")";
            case Ink.ReadableWay of -> "var(--" + of.way().id() + ")";
            case Ink.Faint faint -> color(faint.ink());
            default -> Theme.LIGHT.color(ink).css();
        };
    }
}
