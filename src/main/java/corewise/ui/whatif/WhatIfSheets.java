package corewise.ui.whatif;

import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.simulation.picture.FastestLayout;
import corewise.simulation.picture.SpeedUpChart;
import corewise.simulation.picture.SpeedUpLayout;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PictureNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Chart and map by themselves, each of which says that it is simulated, and for which machine. Stateless. */
@OnWindowThread
final class WhatIfSheets {
    private static final double USUAL_WIDTH = 900;

    private WhatIfSheets() {}

    /** Those that there are. */
    static List<PagePicture> of(WhatIfViewModel viewModel) {
        Texts texts = viewModel.texts();
        WhatIfWords words = viewModel.wordsAsAsked();
        PictureNotes notes = new PictureNotes(words.list(), words.machine(), words.costsOf());
        SpeedUpChart chart = viewModel.chartAsAsked();
        List<PagePicture> sheets = new ArrayList<>();
        sheets.add(sheet(
                "whatif-chart",
                texts.get("whatif.chart"),
                notes,
                texts,
                frame -> SpeedUpLayout.of(chart, frame).drawing()));
        if (!viewModel.guessing().openProperty().get()) {
            words.map()
                    .ifPresent(map -> sheets.add(sheet(
                            "whatif-map",
                            texts.get("whatif.map"),
                            notes,
                            texts,
                            frame -> FastestLayout.of(map, frame).drawing())));
        }
        return sheets;
    }

    private static PagePicture sheet(
            String name, String title, PictureNotes notes, Texts texts, Function<Frame, Drawing> maker) {
        return new PagePicture(name, title, notes, () -> {
            PicturePane pane = new PicturePane("whatif-sheet", texts, () -> {});
            pane.show(maker);
            return new PagePicture.Drawing(pane, pane::draw, USUAL_WIDTH, pane::getHeight);
        });
    }
}
