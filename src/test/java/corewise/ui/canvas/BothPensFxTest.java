package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.experiment.picture.EvidencePicture;
import corewise.experiment.picture.MadeUpFindings;
import corewise.picture.Drawing;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Theme;
import corewise.picture.Token;
import corewise.report.SvgPen;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One drawing through both pens: the same marks at the same places with the same words and colours. */
@ExtendWith(WindowExtension.class)
class BothPensFxTest {
    /** Numbers on pages are written to a hundredth. */
    private static final double ROUNDED = 0.006;

    private static final double TO_BASELINE = 0.36;

    private static List<Drawing> drawings(ClaimId claim) {
        return EvidencePicture.onPage(MadeUpFindings.of(claim, 8).evidence(), Texts.load());
    }

    @ParameterizedTest
    @EnumSource(ClaimId.class)
    void thePageHasEveryMarkAtItsPlace(ClaimId claim) throws Exception {
        for (Drawing drawing : drawings(claim)) {
            Document page = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(SvgPen.draw(drawing))));
            List<Element> drawn = new ArrayList<>();
            NodeList children = page.getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element element
                        && !element.getTagName().equals("title")) {
                    drawn.add(element);
                }
            }
            assertEquals(drawing.marks().size(), drawn.size());
            for (int i = 0; i < drawn.size(); i++) {
                assertSame(drawing.marks().get(i), drawn.get(i));
            }
        }
    }

    private static void assertSame(Mark mark, Element element) {
        switch (mark) {
            case Mark.Box box -> {
                assertPlace(box.place(), element);
                assertEquals(fill(box.ink()), element.getAttribute("fill"));
            }
            case Mark.Edge edge -> assertPlace(edge.place().within(0.5, 0.5, 0.5, 0.5), element);
            case Mark.Words words -> {
                assertEquals(words.text(), element.getTextContent());
                assertEquals(words.x(), number(element, "x"), ROUNDED);
                assertEquals(words.y() + words.type().size() * TO_BASELINE, number(element, "y"), ROUNDED);
                assertEquals(words.type().size(), number(element, "font-size"), ROUNDED);
            }
            case Mark.Dot dot -> {
                assertEquals(dot.centre().x(), number(element, "cx"), ROUNDED);
                assertEquals(dot.centre().y(), number(element, "cy"), ROUNDED);
            }
            case Mark.Path path -> assertSpots(path.spots(), element.getAttribute("points"));
            case Mark.Strokes strokes -> assertSpots(strokes.ends(), element.getAttribute("d"));
        }
    }

    private static void assertPlace(Rect place, Element element) {
        assertEquals(place.x(), number(element, "x"), ROUNDED);
        assertEquals(place.y(), number(element, "y"), ROUNDED);
        assertEquals(place.width(), number(element, "width"), ROUNDED);
        assertEquals(place.height(), number(element, "height"), ROUNDED);
    }

    private static void assertSpots(List<Mark.Spot> spots, String written) {
        String[] numbers = written.strip().replaceFirst("^M", "").split("[ ,ML]+", -1);
        assertEquals(2 * spots.size(), numbers.length, written);
        for (int i = 0; i < spots.size(); i++) {
            assertEquals(spots.get(i).x(), Double.parseDouble(numbers[2 * i]), ROUNDED);
            assertEquals(spots.get(i).y(), Double.parseDouble(numbers[2 * i + 1]), ROUNDED);
        }
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static String fill(Ink ink) {
        return switch (ink) {
            case Ink.OfToken of -> "var(--" + of.token().css() + ")";
            case Ink.Faint faint -> fill(faint.ink());
            default -> Theme.LIGHT.color(ink).css();
        };
    }

    @ParameterizedTest
    @EnumSource(ClaimId.class)
    void theCanvasHasEveryMarkAtItsPlace(ClaimId claim) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Drawing drawing : drawings(claim)) {
                PixelReader pixels = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> paint(drawing, theme));
                int seen = 0;
                for (int i = 0; i < drawing.marks().size(); i++) {
                    seen += seen(drawing, i, theme, pixels) ? 1 : 0;
                }
                assertTrue(seen > 0, claim + ": nothing of it is uncovered");
            }
        }
    }

    private static PixelReader paint(Drawing drawing, Theme theme) {
        Canvas canvas = new Canvas(Math.ceil(drawing.width()), Math.ceil(drawing.height()));
        Palette palette = new Palette(theme, 1);
        canvas.getGraphicsContext2D().setFill(palette.color(Token.CARD));
        canvas.getGraphicsContext2D().fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        new CanvasPen(canvas.getGraphicsContext2D(), palette).paint(drawing.marks());
        return canvas.snapshot(null, null).getPixelReader();
    }

    @Test
    void aBoxTooNarrowForAnEdgeIsAllEdge() {
        Ink light = new Ink.OfTask(23, 24);
        Drawing drawing = new Drawing(20, 20, "one bar", List.of(new Mark.Box(new Rect(5, 4, 2, 10), 0, light)));
        PixelReader pixels = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> paint(drawing, Theme.LIGHT));
        Color edge = Colors.of(Theme.LIGHT.edge(light));
        for (int y = 4; y < 14; y++) {
            assertEquals(edge, pixels.getColor(5, y), "row " + y);
            assertEquals(edge, pixels.getColor(6, y), "row " + y);
        }
        String page = SvgPen.draw(drawing);
        assertTrue(page.contains(" stroke=\"" + Theme.LIGHT.edge(light).css()), page);
    }

    /** Checks a mark where no later one covers it; says whether there is such a place. */
    private static boolean seen(Drawing drawing, int number, Theme theme, PixelReader pixels) {
        Color ground = Colors.of(theme.color(Token.CARD));
        switch (drawing.marks().get(number)) {
            case Mark.Box box -> {
                boolean large = box.place().width() >= 4 && box.place().height() >= 4;
                if (!large || box.ink().share() < 1 || covered(drawing, number, box.place())) {
                    return false;
                }
                Color expected = Colors.of(theme.color(box.ink()));
                Color found = pixels.getColor(
                        (int) box.place().middleX(), (int) box.place().middleY());
                assertTrue(distance(expected, found) < 0.02, box + " is " + found);
            }
            case Mark.Words words -> {
                int half = (int) Math.ceil(words.type().size());
                int width = (int) Math.ceil(drawing.width());
                int height = (int) Math.ceil(drawing.height());
                int left = (int) words.x() - (words.type().side() == Mark.Side.LEFT ? 0 : half);
                int right = (int) words.x() + (words.type().side() == Mark.Side.RIGHT ? 0 : half);
                assertFalse(words.text().isEmpty(), "words without a text");
                long inked = IntStream.range(Math.max(0, left), Math.min(width, right))
                        .filter(x -> IntStream.range((int) words.y() - half / 2, (int) words.y() + half / 2)
                                .filter(y -> y >= 0 && y < height)
                                .anyMatch(y -> distance(pixels.getColor(x, y), ground) > 0.1))
                        .count();
                assertTrue(inked > 0, words + " is not there");
            }
            case Mark.Dot dot -> {
                Color found = pixels.getColor(
                        (int) dot.centre().x(), (int) dot.centre().y());
                boolean last = drawing.marks().stream()
                        .skip(number + 1L)
                        .noneMatch(mark -> mark instanceof Mark.Dot other
                                && Math.abs(other.centre().x() - dot.centre().x()) < 7);
                assertTrue(!last || distance(Colors.of(theme.color(dot.ink())), found) < 0.1, dot + " is " + found);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean covered(Drawing drawing, int number, Rect place) {
        double x = place.middleX();
        double y = place.middleY();
        return drawing.marks().stream().skip(number + 1L).anyMatch(mark -> switch (mark) {
            case Mark.Box later -> holds(later.place(), x, y);
            case Mark.Edge later -> holds(later.place(), x, y);
            case Mark.Words later -> Math.abs(later.y() - y) < later.type().size();
            case Mark.Path later -> later.spots().stream().anyMatch(spot -> Math.abs(spot.y() - y) < 6);
            case Mark.Strokes later -> later.ends().stream().anyMatch(spot -> Math.abs(spot.y() - y) < 12);
            case Mark.Dot later -> Math.abs(later.centre().y() - y) < 6;
        });
    }

    private static boolean holds(Rect place, double x, double y) {
        return x >= place.x() && x <= place.right() && y >= place.y() && y <= place.bottom();
    }

    private static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
