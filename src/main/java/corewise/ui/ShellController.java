package corewise.ui;

import corewise.platform.BusyProgram;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Wires the header, and fills the place of the pages. */
@OnWindowThread
public final class ShellController {
    private static final double NOTICE_MARGIN = 24;

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
    private MenuButton view;

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
        room = new HeaderRoom(header, machine, name, view, List.of(save, copy, dark, help));
        var noted = viewModel.noteProperty().isNotEmpty().and(room.wide());
        windowCost.visibleProperty().bind(noted);
        windowCost.managedProperty().bind(noted);
        OthersLight light = new OthersLight(others, out.background(), out.programs(), texts);
        viewModel.othersProperty().subscribe(share -> light.show(share.doubleValue()));
        IconButtons.name(texts, files, "files.menu", "icon-files");
        out.menu().fill(files, List.of(item("shell.saveTip", this::save), item("shell.copyTip", this::copy)));
        out.menu().takeDrops(root);
        IconButtons.name(texts, save, "shell.saveTip", "icon-save");
        IconButtons.name(texts, copy, "shell.copyTip", "icon-copy");
        IconButtons.name(texts, view, "shell.viewTip", "");
        IconButtons.name(texts, dark, "shell.darkTip", "icon-theme");
        IconButtons.name(texts, help, "shell.helpTip", "");
        new ViewMenu(viewModel, texts).fill(view);
        dark.selectedProperty().bindBidirectional(viewModel.darkProperty());
        pages.showIn(content.getChildren()::add);
        Visibility.showWhile(header, viewModel.aloneProperty().map(alone -> !alone));
        Notice notice = new Notice(viewModel);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(NOTICE_MARGIN));
        root.getChildren().addAll(black(), notice);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Region black() {
        Region black = new Region();
        black.getStyleClass().add("black");
        Visibility.showWhile(black, viewModel.blackProperty());
        black.setOnMouseClicked(event -> viewModel.blackProperty().set(false));
        return black;
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
