package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Wires the header, and fills the place of the pages. */
@OnWindowThread
public final class ShellController {
    private final ShellViewModel viewModel;
    private final WindowFiles out;
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

    ShellController(ShellViewModel viewModel, WindowFiles out, Texts texts, Pages pages) {
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
        name(files, "files.menu", "icon-files");
        out.menu().fill(files);
        out.menu().takeDrops(root);
        name(save, "shell.saveTip", "icon-save");
        name(copy, "shell.copyTip", "icon-copy");
        name(large, "shell.largeTip", "");
        name(dark, "shell.darkTip", "icon-theme");
        name(help, "shell.helpTip", "");
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

    private void name(ButtonBase button, String key, String icon) {
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (!icon.isEmpty()) {
            Region shape = new Region();
            shape.getStyleClass().addAll("icon", icon);
            button.setGraphic(shape);
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
     * What leaves and enters the window as files. Immutable.
     *
     * @param pictures takes pictures
     * @param sheets makes pictures of one thing by itself
     * @param menu opens and saves runs
     */
    record WindowFiles(Pictures pictures, PictureSheets sheets, FileMenu menu) {}
}
