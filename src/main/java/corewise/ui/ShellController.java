package corewise.ui;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
        List<ToggleButton> tabs = PageTabs.of(pages.ids(), viewModel, texts);
        MenuButton pageMenu = PageTabs.menu(pages.ids(), viewModel, texts);
        int place = header.getChildren().indexOf(name) + 1;
        header.getChildren().addAll(place, tabs);
        header.getChildren().add(place, pageMenu);
        machine.textProperty().bind(viewModel.machineProperty());
        windowCost.textProperty().bind(viewModel.noteProperty());
        HeaderRoom room = new HeaderRoom(
                header, new HeaderRoom.Words(machine, name, view), List.of(save, copy, dark, help), tabs, pageMenu);
        var noted = viewModel.noteProperty().isNotEmpty().and(room.wide());
        windowCost.visibleProperty().bind(noted);
        windowCost.managedProperty().bind(noted);
        new OthersLight(others, out.background(), out.programs(), texts).follow(viewModel.othersProperty());
        Explained.on(machine, Subject.MACHINE, machine::getText);
        Explained.on(windowCost, Subject.WINDOW_COST, windowCost::getText);
        out.menu().fill(files, List.of(item("shell.saveTip", this::save), item("shell.copyTip", this::copy)));
        out.menu().takeDrops(root);
        new ViewMenu(viewModel, out.tongues(), texts).fill(view);
        dark.selectedProperty().bindBidirectional(viewModel.darkProperty());
        pages.showIn(content.getChildren());
        Visibility.showWhile(header, viewModel.aloneProperty().map(alone -> !alone));
        new Overlays(viewModel, pages, texts).fill(root);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
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
        if (viewModel.explaining().on()) {
            viewModel.explaining().end();
        } else {
            viewModel.explaining().point();
        }
    }
}
