package corewise.ui.claims;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.TypeSize;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Cards in columns of the same width, as many as fit, and rows as high as their highest card; a card with open
 * details is higher by these, and the others of its row are not.
 */
@OnWindowThread
final class CardGrid extends Region {
    private static final int MOST_COLUMNS = 3;
    /** The least width of a card, in sizes of its type. */
    private static final double LEAST_EMS = 30;

    private static final double GAP_EMS = 0.9;

    private List<ClaimCard> cards = List.of();
    private double em = TypeSize.USUAL;
    /** What was last asked for, and the answer: the panes around it ask some times whenever all is laid out. */
    private double askedWidth = Double.NaN;

    private double knownHeight;

    CardGrid() {
        setMinWidth(0);
    }

    void setCards(List<ClaimCard> all) {
        cards = List.copyOf(all);
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

    /** The height of a row's cards without details. */
    private static double closedHeight(List<ClaimCard> row, double width) {
        double most = 0;
        for (ClaimCard card : row) {
            most = Math.max(most, Math.ceil(card.prefHeight(width)) - card.openHeight(width));
        }
        return most;
    }

    private static double rowHeight(List<ClaimCard> row, double width) {
        double open = 0;
        for (ClaimCard card : row) {
            open = Math.max(open, card.openHeight(width));
        }
        return closedHeight(row, width) + open;
    }

    private List<ClaimCard> row(int first, int columns) {
        return cards.subList(first, Math.min(cards.size(), first + columns));
    }

    @Override
    public void requestLayout() {
        askedWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double given) {
        if (given != askedWidth) {
            knownHeight = heightAt(given < 0 ? LEAST_EMS * em : given);
            askedWidth = given;
        }
        return knownHeight;
    }

    private double heightAt(double width) {
        int columns = columns(width, em);
        double height = 0;
        for (int first = 0; first < cards.size(); first += columns) {
            height += rowHeight(row(first, columns), cardWidth(width, columns)) + (first == 0 ? 0 : gap());
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
        double y = 0;
        for (int first = 0; first < cards.size(); first += columns) {
            List<ClaimCard> row = row(first, columns);
            double closed = closedHeight(row, width);
            double open = 0;
            double x = 0;
            for (ClaimCard card : row) {
                double its = card.openHeight(width);
                card.resizeRelocate(x, y, width, closed + its);
                open = Math.max(open, its);
                x += width + gap();
            }
            y += closed + open + gap();
        }
    }
}
