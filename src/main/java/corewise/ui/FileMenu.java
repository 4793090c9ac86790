package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PageFiles;
import corewise.ui.watch.Confirmation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;

/** Fills the header's menu of files, and takes files that are dropped. */
@OnWindowThread
final class FileMenu {
    private final RunFileActions actions;
    private final FileDialogs dialogs;
    private final PageFiles pages;
    private final Confirmation confirmation;
    private final Texts texts;

    FileMenu(RunFileActions actions, FileDialogs dialogs, PageFiles pages, Confirmation confirmation, Texts texts) {
        this.pages = pages;
        this.confirmation = confirmation;
        this.actions = actions;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /** @param more what stands below the files' own */
    void fill(MenuButton menu, List<MenuItem> more) {
        MenuItem open = item("files.open", "Shortcut+O");
        open.setOnAction(event -> {
            var files = dialogs.toOpen(window(menu));
            if (!files.isEmpty()) {
                actions.open(files);
            }
        });
        MenuItem save = item("files.save", "Shortcut+S");
        save.disableProperty().bind(Bindings.not(actions.savableProperty()));
        save.setOnAction(
                event -> dialogs.toSave(window(menu), actions.suggestedName()).ifPresent(actions::save));
        MenuItem page = new MenuItem(texts.get("files.savePage"));
        page.disableProperty().bind(Bindings.not(actions.savableProperty()));
        page.setOnAction(
                event -> actions.page().ifPresent(made -> pages.offer(window(menu), actions.pageName(), made)));
        menu.getItems().setAll(open, save, page);
        menu.getItems().addAll(more);
        if (actions.remembers()) {
            int own = menu.getItems().size();
            menu.setOnShowing(event -> {
                menu.getItems().remove(own, menu.getItems().size());
                menu.getItems().addAll(past());
            });
        }
    }

    /** What there is of earlier days, as it is when the menu opens. */
    private List<MenuItem> past() {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        for (Path file : actions.recentFiles()) {
            MenuItem item = new MenuItem(
                    texts.get("files.recent", file.getFileName().toString(), String.valueOf(file.getParent())));
            // underscores in names are no mnemonics
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.openRecent(file));
            items.add(item);
        }
        if (items.size() > 1) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem reopen = new MenuItem(texts.get("files.reopen"));
        reopen.setOnAction(event -> actions.reopenKept());
        MenuItem forget = new MenuItem(texts.get("files.forget"));
        forget.setOnAction(event -> actions.forgetKept(confirmation));
        items.add(reopen);
        items.add(forget);
        return items;
    }

    private MenuItem item(String key, String keys) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }

    /** Lets files be dropped on a node. */
    void takeDrops(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                actions.open(files.stream().map(File::toPath).toList());
            }
        });
    }

    private static Window window(Node node) {
        return node.getScene().getWindow();
    }
}
