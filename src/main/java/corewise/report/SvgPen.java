package corewise.report;

import corewise.picture.Drawing;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import java.util.List;
import java.util.Locale;

/**
 * Writes drawings as inline SVG. Colours of the theme are the variables that {@link PageStyles} declares, so that one
 * picture has those of light, dark and paper. Stateless.
 */
public final class SvgPen {
    /** From the middle of a line of text down to where its letters stand, in sizes of type. */
    private static final double TO_BASELINE = 0.36;

    private SvgPen() {}

    /** The drawing as an element. */
    public static String draw(Drawing drawing) {
        Html svg = new Html();
        svg.raw("<svg role=\"img\" viewBox=\"0 0 ").number(drawing.width()).raw(" ");
        svg.number(drawing.height()).raw("\"><title>").text(drawing.title()).raw("</title>\n");
        drawing.marks().forEach(mark -> write(svg, mark));
        return svg.raw("</svg>\n").toString();
    }

    private static void write(Html svg, Mark mark) {
        switch (mark) {
            case Mark.Box box -> {
                rect(svg, box.place(), box.radius());
                paint(svg, "fill", box.ink());
                PageStyles.edge(box.ink()).ifPresent(svg::raw);
                end(svg, "rect", box.title());
            }
            case Mark.Edge edge -> {
                rect(svg, edge.place().within(0.5, 0.5, 0.5, 0.5), edge.radius());
                svg.raw(" fill=\"none\"");
                paint(svg, "stroke", edge.ink());
                end(svg, "rect", edge.title());
            }
            case Mark.Words words -> words(svg, words);
            case Mark.Path path -> {
                svg.raw("<polyline points=\"");
                path.spots().forEach(spot -> spot(svg, spot, " "));
                stroke(svg.raw("\" stroke-linejoin=\"round\""), path.thickness(), path.ink(), "polyline");
            }
            case Mark.Strokes strokes -> {
                svg.raw("<path d=\"");
                List<Mark.Spot> ends = strokes.ends();
                for (int i = 0; i < ends.size(); i++) {
                    spot(svg.raw(i % 2 == 0 ? "M" : "L"), ends.get(i), "");
                }
                stroke(svg.raw("\""), strokes.thickness(), strokes.ink(), "path");
            }
            case Mark.Dot dot -> {
                svg.raw("<circle cx=\"").number(dot.centre().x()).raw("\" cy=\"");
                svg.number(dot.centre().y()).raw("\" r=\"").number(dot.radius()).raw("\"");
                paint(svg, "fill", dot.ink());
                end(svg, "circle", "");
            }
        }
    }

    private static void rect(Html svg, Rect place, double radius) {
        svg.raw("<rect x=\"").number(place.x()).raw("\" y=\"").number(place.y());
        svg.raw("\" width=\"").number(place.width()).raw("\" height=\"").number(place.height());
        svg.raw("\"");
        if (radius > 0) {
            svg.raw(" rx=\"").number(radius).raw("\"");
        }
    }

    private static void words(Html svg, Mark.Words words) {
        svg.raw("<text x=\"").number(words.x()).raw("\" y=\"");
        svg.number(words.y() + words.type().size() * TO_BASELINE).raw("\" font-size=\"");
        svg.number(words.type().size()).raw("\"").raw(words.type().bold() ? " font-weight=\"600\"" : "");
        svg.raw(
                switch (words.type().side()) {
                    case LEFT -> "";
                    case CENTRE -> " text-anchor=\"middle\"";
                    case RIGHT -> " text-anchor=\"end\"";
                });
        paint(svg, "fill", words.ink());
        svg.raw(">").text(words.text()).raw("</text>\n");
    }

    private static void stroke(Html svg, double thickness, Ink ink, String element) {
        svg.raw(" fill=\"none\" stroke-width=\"").number(thickness).raw("\"");
        paint(svg, "stroke", ink);
        end(svg, element, "");
    }

    private static void spot(Html svg, Mark.Spot spot, String end) {
        svg.number(spot.x()).raw(",").number(spot.y()).raw(end);
    }

    private static void paint(Html svg, String property, Ink ink) {
        svg.raw(" " + property + "=\"" + PageStyles.color(ink) + "\"");
        if (ink.share() < 1) {
            svg.raw(String.format(Locale.ROOT, " %s-opacity=\"%.2f\"", property, ink.share()));
        }
    }

    private static void end(Html svg, String element, String title) {
        if (title.isEmpty()) {
            svg.raw("/>\n");
        } else {
            svg.raw("><title>").text(title).raw("</title></" + element + ">\n");
        }
    }
}
