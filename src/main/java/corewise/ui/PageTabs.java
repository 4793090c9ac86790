package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** A tab for each page, or a menu of them where there is no room for tabs. Stateless. */
@OnWindowThread
final class PageTabs {
    private PageTabs() {}

    /** The tabs, in the pages' order. */
    static List<ToggleButton> of(List<String> pages, ShellViewModel shell, Texts texts) {
        List<ToggleButton> tabs = new ArrayList<>();
        for (String page : pages) {
            ToggleButton tab = new ToggleButton(texts.get("shell.page." + page));
            tab.getStyleClass().setAll("toggle-button", "tab");
            Help.setTip(tab, texts.get("shell.tip." + page));
            tab.setMinWidth(Region.USE_PREF_SIZE);
            shell.pageProperty().subscribe(shown -> tab.setSelected(shown.equals(page)));
            tab.setOnAction(event -> {
                shell.pageProperty().set(page);
                // one tab is always chosen: pressing it again changes nothing
                tab.setSelected(true);
            });
            tabs.add(tab);
        }
        return tabs;
    }

    /** The menu, which says which page is shown. */
    static MenuButton menu(List<String> pages, ShellViewModel shell, Texts texts) {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("tab", "page-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (String page : pages) {
            RadioMenuItem item = new RadioMenuItem(texts.get("shell.page." + page));
            item.setToggleGroup(group);
            item.setOnAction(event -> shell.pageProperty().set(page));
            shell.pageProperty().subscribe(shown -> item.setSelected(shown.equals(page)));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(shell.pageProperty().map(page -> texts.get("shell.page." + page)));
        menu.accessibleTextProperty()
                .bind(menu.textProperty().map(page -> texts.get("joint.told", texts.get("shell.pages"), page)));
        return menu;
    }
}
