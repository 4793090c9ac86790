package corewise.ui;

import corewise.text.Tongue;
import corewise.ui.fx.OnWindowThread;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Bold type where a system has it for all letters of a language. For some languages it often has none: of a bold line only
 * digits and Latin letters would be bold, as if they alone were meant.
 */
@OnWindowThread
final class BoldType {
    private static final double SIZE = 32;
    /** Bold letters are that much darker at least. */
    private static final double DARKER = 1.03;

    private static final Pattern BOLD = Pattern.compile("([^{}]+)\\{[^{}]*-fx-font-weight: bold[^{}]*}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    /** What holds digits only is bold as a whole. */
    private static final Pattern DIGITS = Pattern.compile("figure-value|value-field|hands-field|learn-mark");

    private BoldType() {}

    /** Whether a language's own letters can be bold here. */
    static boolean has(Tongue tongue) {
        String letter = tongue.ownName().substring(0, 1);
        return Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.LATIN
                || darkness(letter, FontWeight.BOLD) >= DARKER * darkness(letter, FontWeight.NORMAL);
    }

    private static double darkness(String letter, FontWeight weight) {
        Text text = new Text(letter);
        text.setFont(Font.font("System", weight, SIZE));
        WritableImage image = text.snapshot(null, null);
        PixelReader pixels = image.getPixelReader();
        double dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += 1 - pixels.getColor(x, y).getBrightness();
            }
        }
        return dark;
    }

    /** A style sheet, to be read after others, that takes their bold type back. */
    static String plain(List<String> sheets) {
        StringBuilder css = new StringBuilder();
        for (String sheet : sheets) {
            Matcher bold = BOLD.matcher(COMMENT.matcher(sheet).replaceAll(""));
            while (bold.find()) {
                if (!DIGITS.matcher(bold.group(1)).find()) {
                    css.append(bold.group(1).strip()).append(" { -fx-font-weight: normal; }\n");
                }
            }
        }
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
