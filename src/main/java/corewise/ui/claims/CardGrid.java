package corewise.ui.claims;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Cards in columns of the same width, as many as fit, and rows as high as their highest card. Belongs to the window's
 * thread.
 */
final class CardGrid extends Region {
    private static final int MOST_COLUMNS = 3;
    /** The least width of a card, in sizes of its type. */
    private static final double LEAST_EMS = 30;

    private static final double GAP_EMS = 0.9;

    private double em = 13.5;

    CardGrid() {
        getStyleClass().add("claim-grid");
        setMinWidth(0);
    }

    void setCards(List<? extends Node> cards) {
        getChildren().setAll(cards);
    }

    /** Tells the size of its type. */
    void setEm(double pixels) {
        em = pixels;
        requestLayout();
    }

    /** How many columns there are in a width. */
    static int columns(double width, double em) {
        return (int) Math.clamp(Math.floor((width + GAP_EMS * em) / ((LEAST_EMS + GAP_EMS) * em)), 1, MOST_COLUMNS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return Math.rint(GAP_EMS * em);
    }

    private double cardWidth(double width, int columns) {
        return Math.floor((width - (columns - 1) * gap()) / columns);
    }

    private double rowHeight(List<Node> cards, int first, int columns, double width) {
        double most = 0;
        for (int i = first; i < Math.min(cards.size(), first + columns); i++) {
            most = Math.max(most, Math.ceil(cards.get(i).prefHeight(width)));
        }
        return most;
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = given < 0 ? LEAST_EMS * em : given;
        int columns = columns(width, em);
        List<Node> cards = getManagedChildren();
        double height = 0;
        for (int first = 0; first < cards.size(); first += columns) {
            height += rowHeight(cards, first, columns, cardWidth(width, columns)) + (first == 0 ? 0 : gap());
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth(), em);
        double width = cardWidth(getWidth(), columns);
        List<Node> cards = getManagedChildren();
        double y = 0;
        for (int first = 0; first < cards.size(); first += columns) {
            double height = rowHeight(cards, first, columns, width);
            for (int i = first; i < Math.min(cards.size(), first + columns); i++) {
                cards.get(i).resizeRelocate((i - first) * (width + gap()), y, width, height);
            }
            y += height + gap();
        }
    }
}
