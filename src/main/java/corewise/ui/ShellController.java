package corewise.ui;

import corewise.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Wires the header. Belongs to the window's thread. */
public final class ShellController {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** With two tabs and narrower than this in sizes of its type, the header leaves the note out. */
    private static final double LEAST_FOR_NOTE = 66;
    /** Room for each further tab. */
    private static final double ROOM_A_TAB = 8;

    private static final int USUAL_LINE = 24;
    private static final double ROOM_A_LETTER = 0.55;

    private final ShellViewModel viewModel;
    private final Pictures pictures;
    private final FileMenu fileMenu;
    private final PictureSheets sheets;
    private final Texts texts;
    private final Node overlay;
    private final Views views;

    @FXML
    private StackPane root;

    @FXML
    private Region header;

    @FXML
    private StackPane content;

    @FXML
    private Label name;

    @FXML
    private ToggleButton watchTab;

    @FXML
    private ToggleButton raceTab;

    @FXML
    private ToggleButton orderTab;

    @FXML
    private ToggleButton claimsTab;

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

    ShellController(ShellViewModel viewModel, WindowFiles out, Texts texts, Node overlay, Views views) {
        this.viewModel = viewModel;
        pictures = out.pictures();
        fileMenu = out.menu();
        sheets = out.sheets();
        this.texts = texts;
        this.overlay = overlay;
        this.views = views;
    }

    @FXML
    void initialize() {
        views.fill(content, viewModel);
        tab(watchTab, View.WATCH);
        tab(raceTab, View.RACE);
        tab(orderTab, View.ORDER);
        tab(claimsTab, View.CLAIMS);
        claimsTab.setVisible(views.claims().isPresent());
        claimsTab.setManaged(views.claims().isPresent());
        root.getChildren().add(overlay);
        machine.textProperty().bind(viewModel.machineProperty());
        windowCost.textProperty().bind(viewModel.noteProperty());
        int furtherTabs = views.claims().isPresent() ? 2 : 1;
        double least = LEAST_FOR_NOTE + furtherTabs * ROOM_A_TAB;
        var wide = Bindings.createBooleanBinding(
                () -> header.getWidth()
                        >= (least + room(machine.getText())) * machine.getFont().getSize(),
                header.widthProperty(),
                machine.textProperty(),
                machine.fontProperty());
        wide.subscribe(roomy -> {
            boolean tight = !roomy && furtherTabs > 0;
            header.pseudoClassStateChanged(TIGHT, tight);
            name.setVisible(!tight);
            name.setManaged(!tight);
        });
        machine.visibleProperty().bind(wide);
        machine.managedProperty().bind(wide);
        var noted = viewModel.noteProperty().isNotEmpty().and(wide);
        windowCost.visibleProperty().bind(noted);
        windowCost.managedProperty().bind(noted);
        name(files, "files.menu", "icon-files");
        fileMenu.fill(files);
        fileMenu.takeDrops(root);
        name(save, "shell.saveTip", "icon-save");
        name(copy, "shell.copyTip", "icon-copy");
        name(large, "shell.largeTip", "");
        name(dark, "shell.darkTip", "icon-theme");
        name(help, "shell.helpTip", "");
        large.selectedProperty().bindBidirectional(viewModel.largeProperty());
        dark.selectedProperty().bindBidirectional(viewModel.darkProperty());
    }

    /** What a long line on the machine needs beyond a usual one, in sizes of its type. */
    private static double room(String line) {
        return Math.max(0, line.length() - USUAL_LINE) * ROOM_A_LETTER;
    }

    /** One tab is always chosen: pressing it again changes nothing. */
    private void tab(ToggleButton button, View view) {
        viewModel.viewProperty().subscribe(shown -> button.setSelected(shown == view));
        button.setOnAction(event -> {
            viewModel.viewProperty().set(view);
            button.setSelected(true);
        });
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
        pictures.save(root, sheets);
    }

    @FXML
    void copy() {
        pictures.copy(root);
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
