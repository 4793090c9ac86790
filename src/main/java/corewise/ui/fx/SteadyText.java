package corewise.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * A text that changes with every frame: it keeps the room that it was given, so that nothing around it is styled or
 * laid out anew. Only a text with more lines than ever asks for more; in one line, words that are too wide are drawn
 * smaller. The style sheets give its font and, by {@code > .text}, its fill.
 */
@OnWindowThread
public final class SteadyText extends Region {
    /** Where letters stand, as a share of their height. */
    private static final double BASELINE = 0.8;

    private final Text text = new Text();
    private final Scale smaller = new Scale();
    private boolean wrapText;
    private double tallest;
    private double tallestAt = -1;

    /** A text in one line, which is empty. */
    public SteadyText() {
        text.getStyleClass().add("text");
        text.setTextOrigin(VPos.TOP);
        // what is not managed has no parent to lay out
        text.setManaged(false);
        getStyleClass().add("steady-text");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        text.getTransforms().add(smaller);
        getChildren().add(text);
        text.layoutBoundsProperty().subscribe(this::grow);
        text.fontProperty().subscribe(this::forgetHeight);
    }

    /** What is said. */
    public StringProperty textProperty() {
        return text.textProperty();
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String words) {
        text.setText(words);
    }

    /** Asked for by the loader of views, which sets only what it can ask for. */
    public boolean isWrapText() {
        return wrapText;
    }

    /** Whether it is broken into lines that fit its width. */
    public void setWrapText(boolean wrap) {
        wrapText = wrap;
        requestLayout();
    }

    /** Another type has another height, which may be less. */
    private void forgetHeight() {
        tallestAt = -1;
        requestLayout();
    }

    private void grow() {
        if (linesHeight(text.getWrappingWidth()) + padding() > getHeight() + 0.5) {
            requestLayout();
        }
        fit();
    }

    /** Letters keep their line when they are drawn smaller. */
    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double wide = text.getLayoutBounds().getWidth();
        double factor = wrapText || room <= 0 || wide <= room ? 1 : room / wide;
        smaller.setPivotY(BASELINE * text.getLayoutBounds().getHeight());
        smaller.setX(factor);
        smaller.setY(factor);
    }

    private double padding() {
        return snappedTopInset() + snappedBottomInset();
    }

    private double linesHeight(double width) {
        if (width != tallestAt) {
            tallestAt = width;
            tallest = 0;
        }
        tallest = Math.max(tallest, text.getLayoutBounds().getHeight());
        return tallest;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? text.getWrappingWidth() : inside(width);
        wrap(inside);
        return linesHeight(inside) + padding();
    }

    private double inside(double width) {
        return wrapText ? Math.max(0, width - snappedLeftInset() - snappedRightInset()) : 0;
    }

    private void wrap(double width) {
        if (text.getWrappingWidth() != width) {
            text.setWrappingWidth(width);
        }
    }

    @Override
    protected void layoutChildren() {
        wrap(inside(getWidth()));
        text.relocate(snappedLeftInset(), snappedTopInset());
        fit();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? text.getText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
