package corewise.ui;

import corewise.platform.BusyProgram;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Wires the header, and fills the place of the pages. */
@OnWindowThread
public final class ShellController {
    private final ShellViewModel viewModel;
    private final WindowParts out;
    private final Texts texts;
    private final Pages pages;
    private HeaderRoom room;
    private ShortcutsOverlay overlay;

    @FXML
    private StackPane root;

    @FXML
    private HBox header;

    @FXML
    private StackPane content;

    @FXML
    private Label name;

    @FXML
    private Label machine;

    @FXML
    private Label windowCost;

    @FXML
    private MenuButton others;

    @FXML
    private MenuButton files;

    @FXML
    private ButtonBase save;

    @FXML
    private ButtonBase copy;

    @FXML
    private ToggleButton large;

    @FXML
    private ToggleButton dark;

    @FXML
    private ButtonBase help;

    ShellController(ShellViewModel viewModel, WindowParts out, Texts texts, Pages pages) {
        this.viewModel = viewModel;
        this.out = out;
        this.texts = texts;
        this.pages = pages;
    }

    @FXML
    void initialize() {
        header.getChildren().addAll(header.getChildren().indexOf(name) + 1, PageTabs.of(pages.ids(), viewModel, texts));
        viewModel.helpShownProperty().subscribe(this::showHelp);
        machine.textProperty().bind(viewModel.machineProperty());
        windowCost.textProperty().bind(viewModel.noteProperty());
        room = new HeaderRoom(header, machine, name, pages.ids().size());
        var noted = viewModel.noteProperty().isNotEmpty().and(room.wide());
        windowCost.visibleProperty().bind(noted);
        windowCost.managedProperty().bind(noted);
        OthersLight light = new OthersLight(others, out.background(), out.programs(), texts);
        viewModel.othersProperty().subscribe(share -> light.show(share.doubleValue()));
        IconButtons.name(texts, files, "files.menu", "icon-files");
        out.menu().fill(files);
        out.menu().takeDrops(root);
        IconButtons.name(texts, save, "shell.saveTip", "icon-save");
        IconButtons.name(texts, copy, "shell.copyTip", "icon-copy");
        IconButtons.name(texts, large, "shell.largeTip", "");
        IconButtons.name(texts, dark, "shell.darkTip", "icon-theme");
        IconButtons.name(texts, help, "shell.helpTip", "");
        large.selectedProperty().bindBidirectional(viewModel.largeProperty());
        dark.selectedProperty().bindBidirectional(viewModel.darkProperty());
        pages.showIn(content.getChildren()::add);
    }

    /** The list of keys is made when it is first asked for. */
    private void showHelp(boolean shown) {
        if (shown && overlay == null) {
            overlay = new ShortcutsOverlay(viewModel, texts);
            root.getChildren().add(overlay);
        }
    }

    @FXML
    void save() {
        out.pictures().save(root, out.sheets());
    }

    @FXML
    void copy() {
        out.pictures().copy(root);
    }

    @FXML
    void help() {
        viewModel.helpShownProperty().set(!viewModel.helpShownProperty().get());
    }

    /**
     * What the header leads to. Immutable.
     *
     * @param pictures takes pictures
     * @param sheets makes pictures of one thing by itself
     * @param menu opens and saves runs
     * @param background where it is asked which other programs are busy
     * @param programs which are
     */
    record WindowParts(
            Pictures pictures,
            PictureSheets sheets,
            FileMenu menu,
            BackgroundTasks background,
            Supplier<List<BusyProgram>> programs) {}
}
