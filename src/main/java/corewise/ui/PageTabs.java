package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A tab for each page. Stateless. */
@OnWindowThread
final class PageTabs {
    private PageTabs() {}

    /** The tabs, in the pages' order. */
    static List<ToggleButton> of(List<String> pages, ShellViewModel shell, Texts texts) {
        List<ToggleButton> tabs = new ArrayList<>();
        for (String page : pages) {
            ToggleButton tab = new ToggleButton(texts.get("shell.page." + page));
            tab.getStyleClass().setAll("toggle-button", "tab");
            tab.setTooltip(new Tooltip(texts.get("shell.tip." + page)));
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
}
