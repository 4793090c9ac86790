package corewise.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Style sheets of the themes. Stateless. */
final class Themes {
    private static final String LIGHT = "theme-light";
    private static final String DARK = "theme-dark";

    /** Of the window, then a page each: all of them at the scene, for the toolkit pays for each node below a sheet of its own. */
    private static final List<String> PARTS =
            List.of("components", "timeline", "race", "order", "claims", "whatif", "learn");

    private Themes() {}

    /** Has the theme that a window begins with read, before the first control asks for the toolkit's own. */
    static void prepare(boolean dark) {
        Application.setUserAgentStylesheet(theme(dark));
    }

    private static String theme(boolean dark) {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** Gives a scene a look. */
    static void apply(Scene scene, Look look) {
        apply(scene, look, true);
    }

    /** The same, without bold type where a language has none here: only some letters of a line would be bold. */
    static void apply(Scene scene, Look look, boolean bold) {
        boolean dark = look.dark();
        String theme = theme(dark);
        scene.setUserAgentStylesheet(theme);
        // menus and dialogs have scenes of their own
        Application.setUserAgentStylesheet(theme);
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(dark ? "tokens-dark" : "tokens-light"));
        PARTS.forEach(part -> sheets.add(sheet(part)));
        if (!bold) {
            sheets.add(BoldType.plain(PARTS.stream().map(Themes::text).toList()));
        }
        if (look.strong()) {
            sheets.add(sheet("tokens-projector"));
        }
        look.sizes().ifPresent(sheets::add);
        scene.getStylesheets().setAll(sheets);
        scene.getRoot().getStyleClass().removeAll(LIGHT, DARK);
        scene.getRoot().getStyleClass().add(dark ? DARK : LIGHT);
    }

    private static String sheet(String name) {
        String file = file(name);
        return Objects.requireNonNull(Themes.class.getResource(file), file).toExternalForm();
    }

    private static String text(String name) {
        String file = file(name);
        try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }

    private static String file(String name) {
        return "/assets/css/" + name + ".css";
    }
}
