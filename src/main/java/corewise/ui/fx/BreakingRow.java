package corewise.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row that breaks into several where its parts do not fit as wide as they wish to be, as words of a long language may
 * not. A part that is wider than the row has the row's width. While all fits it is a plain row.
 */
@OnWindowThread
public class BreakingRow extends HBox {
    /** Parts that stand side by side, and how wide they are together, pixels. */
    private record Line(List<Node> parts, double width) {}

    public BreakingRow() {}

    public BreakingRow(Node... parts) {
        super(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As wide as its widest part must be. */
    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node node : getManagedChildren()) {
            widest = Math.max(widest, Math.min(wished(node), node.minWidth(-1)));
        }
        return widest + insets();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? getWidth() : width) - insets();
        List<Line> lines = lines(room);
        if (room <= 0 || lines.size() < 2) {
            return super.computePrefHeight(width < 0 ? -1 : width);
        }
        double height = snappedTopInset() + snappedBottomInset() + gap() * (lines.size() - 1);
        for (Line line : lines) {
            height += height(line, room);
        }
        return snapSizeY(height);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - insets();
        List<Line> lines = lines(room);
        if (lines.size() < 2) {
            super.layoutChildren();
            return;
        }
        double y = snappedTopInset();
        for (Line line : lines) {
            double x = snappedLeftInset();
            double height = height(line, room);
            double share = share(line, room);
            for (Node node : line.parts()) {
                double width = width(node, room) + (grows(node) ? share : 0);
                layoutInArea(node, x, y, width, height, 0, getMargin(node), true, false, HPos.LEFT, VPos.CENTER);
                x += width + gap();
            }
            y += height + gap();
        }
    }

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        for (Node node : getManagedChildren()) {
            double width = width(node, room);
            Line last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && last.width() + gap() + width <= room) {
                last.parts().add(node);
                lines.set(lines.size() - 1, new Line(last.parts(), last.width() + gap() + width));
            } else {
                lines.add(new Line(new ArrayList<>(List.of(node)), width));
            }
        }
        return lines;
    }

    private double height(Line line, double room) {
        double share = share(line, room);
        double height = 0;
        for (Node node : line.parts()) {
            double width = width(node, room) + (grows(node) ? share : 0);
            height = Math.max(height, snapSizeY(Math.max(node.minHeight(width), node.prefHeight(width))));
        }
        return height;
    }

    /** What each of those that grow has besides. */
    private double share(Line line, double room) {
        long growing = line.parts().stream().filter(BreakingRow::grows).count();
        return growing == 0 ? 0 : Math.max(0, Math.floor((room - line.width()) / growing));
    }

    private static boolean grows(Node node) {
        return getHgrow(node) == Priority.ALWAYS;
    }

    private double width(Node node, double room) {
        return Math.min(room, wished(node));
    }

    private double wished(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private double gap() {
        return snapSpaceX(getSpacing());
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }
}
