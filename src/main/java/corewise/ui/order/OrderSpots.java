package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;

/** What can be pointed at on the chart of orders: what its pointer finds anyway. */
@OnWindowThread
record OrderSpots(BumpChart chart, Texts texts) implements Spots {
    @Override
    public Optional<Spot> at(double x, double y) {
        return Optional.of(Spot.of(subject(), chart, () -> {
            String there = chart.wordsAt(x, y);
            return there.isEmpty() ? whole() : there;
        }));
    }

    private Subject subject() {
        return chart.showsMaps() ? Subject.ORDER_MAP : Subject.ORDER_LINES;
    }

    private String whole() {
        OrderPicture picture = chart.picture();
        return picture.columns().isEmpty()
                ? ""
                : texts.get("order.accessible", picture.columns().size(), picture.tasks());
    }

    @Override
    public List<Spot> each() {
        return List.of(Spot.of(subject(), chart, () -> {
            String told = chart.toldProperty().get();
            return told.isEmpty() ? whole() : told;
        }));
    }
}
