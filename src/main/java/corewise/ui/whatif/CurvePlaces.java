package corewise.ui.whatif;

import corewise.simulation.picture.SpeedUpLayout;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** What the curves come to where something is pointed at; by keyboard, with the cores that are wished for. */
@OnWindowThread
final class CurvePlaces implements Spots {
    private final WhatIfViewModel viewModel;
    private final Node chart;
    private final Supplier<SpeedUpLayout> layout;

    /** @param layout of the chart as it was painted last; null before */
    CurvePlaces(WhatIfViewModel viewModel, Node chart, Supplier<SpeedUpLayout> layout) {
        this.viewModel = viewModel;
        this.chart = chart;
        this.layout = layout;
    }

    @Override
    public Optional<Spot> at(double x, double y) {
        return Optional.ofNullable(layout.get()).map(on -> with(on.cores(x)));
    }

    @Override
    public List<Spot> each() {
        return List.of(with(viewModel.chart().hereCores()));
    }

    private Spot with(double cores) {
        return Spot.of(
                Subject.WHATIF_CURVES,
                chart,
                () -> new CurveSpots(viewModel.chart(), viewModel.texts()).with(Math.max(1, cores)));
    }
}
