package corewise.report.replay;

import corewise.picture.Ink;
import corewise.picture.Rgb;
import corewise.picture.Theme;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The palette of the program as what draws on a page needs it: of tasks, and of roles in light, dark and on paper. Stateless. */
final class PageColors {
    /** Neighbours nearer than a step of this many cannot be told apart. */
    static final int MOST_STEPS = 256;

    private static final Map<String, Theme> THEMES =
            Map.of("light", Theme.LIGHT, "dark", Theme.DARK, "print", Theme.PRINT);

    private PageColors() {}

    static Map<String, Object> of(int items) {
        Map<String, Object> colors = new LinkedHashMap<>();
        int steps = Math.min(items, MOST_STEPS);
        List<List<String>> tasks = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            tasks.add(task(step, steps));
        }
        colors.put("tasks", tasks);
        THEMES.forEach((name, theme) -> colors.put(name, roles(theme)));
        return colors;
    }

    /** Its colour, that of its number on it, and its edges on light and on dark ground, empty where it needs none. */
    private static List<String> task(int step, int steps) {
        Ink ink = new Ink.OfTask(step, steps);
        Ink number = new Ink.OnTask(step, steps);
        return List.of(
                Theme.LIGHT.color(ink).css(),
                Theme.LIGHT.color(number).css(),
                edge(Theme.LIGHT, ink),
                edge(Theme.DARK, ink));
    }

    private static String edge(Theme theme, Ink ink) {
        return theme.swallows(ink) ? theme.edge(ink).css() : "";
    }

    private static Map<String, String> roles(Theme theme) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Token token : Token.values()) {
            Rgb color = theme.color(token);
            roles.put(token.css(), color.css());
        }
        return roles;
    }
}
