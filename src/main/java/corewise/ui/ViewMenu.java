package corewise.ui;

import corewise.session.Motion;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.TypeSize;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Fills the header's menu of how the window looks: larger, smaller, dark; and what explains it. */
@OnWindowThread
final class ViewMenu {
    private final ShellViewModel shell;
    private final Texts texts;
    private final Optional<Consumer<Tongue>> tongues;
    private final HBox sizes = new HBox();

    /** @param tongues is told which language was chosen; empty where none can be */
    ViewMenu(ShellViewModel shell, Optional<Consumer<Tongue>> tongues, Texts texts) {
        this.shell = shell;
        this.tongues = tongues;
        this.texts = texts;
    }

    void fill(MenuButton menu) {
        Button smaller = button("shell.zoomOut", shell::zoomOut);
        Button usual = button("shell.zoomUsual", shell::zoomUsual);
        Button larger = button("shell.zoomIn", shell::zoomIn);
        smaller.setText("−");
        larger.setText("+");
        Runnable show = () -> {
            int zoom = shell.shownZoom();
            menu.setText(texts.get("shell.zoom", zoom));
            usual.setText(menu.getText());
            smaller.setDisable(Zoom.smaller(zoom) == zoom);
            larger.setDisable(Zoom.larger(zoom, shell.mostZoomProperty().get()) == zoom);
        };
        shell.zoomProperty().subscribe(show);
        shell.mostZoomProperty().subscribe(show);
        show.run();
        sizes.getStyleClass().add("zoom-row");
        sizes.getChildren().setAll(smaller, usual, larger);
        CheckMenuItem dark = new CheckMenuItem(texts.get("shell.dark"));
        dark.selectedProperty().bindBidirectional(shell.darkProperty());
        MenuItem keys = new MenuItem(texts.get("shell.helpTip"));
        keys.setOnAction(event -> shell.helpShownProperty().set(true));
        MenuItem explain = new MenuItem(texts.get("explain.button"));
        explain.setOnAction(event -> shell.explaining().point());
        MenuItem words = new MenuItem(texts.get("explain.glossaryKey"));
        words.setOnAction(event -> shell.explaining().lookUp());
        MenuItem first = new MenuItem(texts.get("firstSteps.menu"));
        first.setOnAction(event -> shell.firstStepsShownProperty().set(true));
        menu.getItems().setAll(new CustomMenuItem(sizes, false), dark, motion(), explain, words, keys, first);
        tongues.ifPresent(chosen -> menu.getItems().add(3, languages(chosen)));
        menu.setOnShown(event -> keepSize());
    }

    private Menu motion() {
        Menu motion = new Menu(texts.get("shell.motion"));
        ToggleGroup group = new ToggleGroup();
        for (Motion each : Motion.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("shell.motion." + each.id()));
            item.setToggleGroup(group);
            item.setOnAction(event -> shell.motionProperty().set(each));
            shell.motionProperty().subscribe(now -> item.setSelected(now == each));
            motion.getItems().add(item);
        }
        return motion;
    }

    private Menu languages(Consumer<Tongue> chosen) {
        Menu languages = new Menu(texts.get("shell.language"));
        ToggleGroup group = new ToggleGroup();
        for (Tongue tongue : Tongue.all()) {
            RadioMenuItem item = new RadioMenuItem(tongue.ownName());
            item.setToggleGroup(group);
            item.setSelected(tongue == texts.tongue());
            item.setOnAction(event -> chosen.accept(tongue));
            languages.getItems().add(item);
        }
        return languages;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setAccessibleText(texts.get(key));
        Help.setTip(button, texts.get(key));
        button.getStyleClass().add(key.equals("shell.zoomUsual") ? "zoom-usual" : "zoom-step");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** While it is open the menu stays as it is: what is pressed again and again must not move under the pointer. */
    private void keepSize() {
        if (sizes.getScene().getWindow() instanceof ContextMenu open) {
            double type = TypeSize.USUAL * shell.shownZoom() / 100;
            open.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx", type));
        }
    }
}
