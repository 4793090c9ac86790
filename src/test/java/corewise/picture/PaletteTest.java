package corewise.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final Path CSS = Path.of("assets/css");
    private static final Pattern COLOR = Pattern.compile("-cw-([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern ANY_COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");

    /** The colours of a style sheet's rule by name. */
    private static Map<String, String> colors(String file, String rule) throws IOException {
        String css = Files.readString(CSS.resolve(file));
        int start = css.indexOf(rule + " {");
        assertTrue(start >= 0, file + " has no " + rule);
        Map<String, String> colors = new HashMap<>();
        COLOR.matcher(css.substring(start, css.indexOf('}', start)))
                .results()
                .forEach(found -> colors.put(found.group(1), found.group(2)));
        return colors;
    }

    private static Map<String, String> colors(Theme theme) throws IOException {
        String ground = theme.isDark() ? "dark" : "light";
        Map<String, String> colors = colors("tokens-" + ground + ".css", ".root");
        if (theme.name().startsWith("PROJECTOR")) {
            colors.putAll(colors("tokens-projector.css", ".root.theme-" + ground));
        }
        return colors;
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
    void canvasesAndPagesHaveTheColoursOfTheWindowsStyleSheets(Theme theme) throws IOException {
        Map<String, String> colors = colors(theme);
        for (Token token : Token.values()) {
            assertEquals(colors.get(token.css()), theme.color(token).css(), theme + " " + token);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
    void everyThemeIsNamedInTheStyleSheets(Theme theme) throws IOException {
        String name = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean projector = name.startsWith("projector");
        String file = projector ? "tokens-projector.css" : "tokens-" + name + ".css";
        String rule =
                projector ? ".root.theme-" + (theme.isDark() ? "dark" : "light") + " .canvas-pane" : ".canvas-pane";
        assertTrue(Files.readString(CSS.resolve(file)).contains(rule + " { -cw-theme: " + name + "; }"), file);
    }

    @Test
    void styleSheetsOfPagesHaveNoColoursOfTheirOwn() throws IOException {
        for (String file : new String[] {"assets/report/race-report.css", "assets/claims/claims-report.css"}) {
            String css = Files.readString(Path.of(file));
            assertEquals(0, ANY_COLOR.matcher(css).results().count(), file);
            Pattern.compile("var\\(--([a-z-]+)\\)")
                    .matcher(css)
                    .results()
                    .forEach(found -> assertTrue(
                            Arrays.stream(Token.values())
                                    .anyMatch(token -> token.css().equals(found.group(1))),
                            file + " has a variable that is no token: " + found.group(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void numbersAreReadableOnBarsOfEveryPaleness(Theme theme) {
        for (int task = 0; task < 24; task++) {
            Rgb color = theme.color(new Ink.OfTask(task, 24));
            for (double share : new double[] {1, 0.28, 0.2, 0.1, 0.028}) {
                Rgb ground = theme.color(Token.CARD).mixed(color, share);
                Rgb number = theme.color(new Ink.OnTask(task, 24, share));
                assertTrue(
                        number.contrast(ground) >= Rgb.OF_TEXT,
                        theme + ", " + task + " at " + share + ": " + number.contrast(ground));
            }
        }
    }

    @Test
    void edgesOfTasksOnPagesAreSeenOnEveryGround() {
        for (int task = 0; task < 24; task++) {
            Rgb edge = Theme.LIGHT.color(new Ink.EdgeOfTask(task, 24));
            assertEquals(edge, Theme.DARK.color(new Ink.EdgeOfTask(task, 24)), "a page is light or dark");
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT)) {
                double contrast = edge.contrast(theme.color(Token.CARD));
                assertTrue(contrast >= Rgb.OF_MARKS, theme + ", " + task + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
    void edgesOfControlsAreSeen(Theme theme) throws IOException {
        Map<String, String> colors = colors(theme);
        Rgb edge = new Rgb(Integer.decode(colors.get("control-border")));
        for (String ground : List.of("card", "ground", "hover")) {
            double contrast = edge.contrast(new Rgb(Integer.decode(colors.get(ground))));
            assertTrue(contrast >= Rgb.OF_MARKS, theme + " on " + ground + ": " + contrast);
        }
    }

    @Test
    void everyWayHasAColourOfItsOwn() {
        assertEquals(
                Way.values().length,
                Arrays.stream(Way.values()).map(WayColors::of).distinct().count());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void namesAndFiguresOfWaysAreReadableInEveryTheme(Way way) {
        for (Theme theme : Theme.values()) {
            Rgb card = theme.color(Token.CARD);
            assertTrue(theme.color(new Ink.ReadableWay(way)).contrast(card) >= Rgb.OF_TEXT, theme + " " + way);
            assertTrue(WayColors.of(way).contrast(card) >= 2, way + " on " + theme);
        }
        assertTrue(WayColors.on(way).contrast(WayColors.of(way)) >= 4, way + " on its own colour");
    }

    @Test
    void coloursRiseInLightnessFromTheFirstItemToTheLast() {
        assertEquals("#440154", Ramp.of(0, 24).css());
        assertEquals("#bdde26", Ramp.of(23, 24).css());
        assertEquals("#440154", Ramp.of(0, 1).css());
        for (int item = 1; item < 24; item++) {
            assertTrue(Ramp.of(item, 24).luminance() > Ramp.of(item - 1, 24).luminance(), "item " + item);
        }
    }

    @Test
    void numbersOfTasksAreReadableOnTheWholeRamp() {
        for (int task = 0; task < 1000; task++) {
            assertTrue(Ramp.ink(task, 1000).contrast(Ramp.of(task, 1000)) >= Rgb.OF_TEXT, "task " + task);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTaskOrItsEdgeIsSeenOnWhateverItStands(Theme theme) {
        for (int task = 0; task < 1000; task++) {
            Ink ink = new Ink.OfTask(task, 1000);
            Rgb seen = theme.swallows(ink) ? theme.edge(ink) : theme.color(ink);
            String where = theme + ", task " + task;
            for (Token ground : new Token[] {Token.GROUND, Token.CARD, Token.LANE}) {
                assertTrue(seen.contrast(theme.color(ground)) >= Rgb.OF_MARKS, where + " on " + ground);
            }
            int pixel =
                    Theme.edge(theme.color(ink).argb(), theme.color(Token.LANE).argb());
            assertTrue(Rgb.of(pixel).contrast(theme.color(Token.LANE)) >= Rgb.OF_MARKS, where + " in a lane");
        }
    }

    @Test
    void everythingSaidIsReadableInEveryTheme() {
        for (Theme theme : Theme.values()) {
            for (Token token : new Token[] {Token.TEXT, Token.SECONDARY, Token.GOOD, Token.BAD}) {
                double contrast = theme.color(token).contrast(theme.color(Token.CARD));
                assertTrue(contrast >= Rgb.OF_TEXT, theme + " " + token + " " + contrast);
            }
        }
    }
}
