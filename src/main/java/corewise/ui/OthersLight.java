package corewise.ui;

import corewise.fact.Fact;
import corewise.metrics.OtherPrograms;
import corewise.platform.BusyProgram;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The light in the header that says how busy other programs are; on a click, which. */
@OnWindowThread
final class OthersLight {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    /** What a desktop does by itself stays below. */
    private static final double SOME_SHARE = 0.08;

    private final MenuButton button;
    private final Texts texts;
    private final BackgroundTasks background;
    private final Supplier<List<BusyProgram>> programs;
    private final Tooltip tip = Help.tip("");

    /** @param programs which are busy; takes about a second, in the background */
    OthersLight(MenuButton button, BackgroundTasks background, Supplier<List<BusyProgram>> programs, Texts texts) {
        this.button = button;
        this.background = background;
        this.programs = programs;
        this.texts = texts;
        Region lamp = new Region();
        lamp.getStyleClass().add("lamp");
        button.setGraphic(lamp);
        button.setTooltip(tip);
        button.setOnShowing(event -> ask());
        // a menu button without a line would not open
        say(List.of(texts.get("others.looking")));
    }

    /** Shows a share of the core time, 0 to 1, as it changes; NaN where it is not known. */
    void follow(ObservableDoubleValue share) {
        share.subscribe(now -> show(now.doubleValue()));
        Explained.on(button, Subject.OTHERS, () -> Double.isNaN(share.get()) ? "" : button.getAccessibleText());
    }

    private void show(double share) {
        boolean known = !Double.isNaN(share);
        boolean busy = OtherPrograms.disturb(share);
        String words = !known
                ? texts.get("others.unknown")
                : texts.get(
                        busy ? "others.busy" : "others.quiet",
                        texts.quantities().share(share),
                        texts.quantities().share(OtherPrograms.DISTURBING));
        button.setText(known ? texts.quantities().share(share) : texts.get("others.unknown.short"));
        button.setAccessibleText(words);
        tip.setText(words);
        button.pseudoClassStateChanged(BUSY, busy);
        button.pseudoClassStateChanged(QUIET, known && share < SOME_SHARE);
        button.pseudoClassStateChanged(SOME, known && !busy && share >= SOME_SHARE);
    }

    private void ask() {
        say(List.of(texts.get("others.looking")));
        background.run(
                programs,
                found -> say(
                        found.isEmpty()
                                ? List.of(texts.get("others.none"))
                                : Stream.concat(
                                                Stream.of(texts.get("others.title")),
                                                found.stream().map(this::line))
                                        .toList()),
                problem -> say(List.of(texts.get("others.unknown"))));
    }

    private String line(BusyProgram program) {
        return texts.say(
                Fact.of("others.program").verbatim("name", program.name()).decimal("cores", program.processors(), 1));
    }

    private void say(List<String> lines) {
        button.getItems()
                .setAll(lines.stream()
                        .map(line -> new MenuItem("", new Label(line)))
                        .toList());
    }
}
