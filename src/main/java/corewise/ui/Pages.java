package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowThread;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The window's pages in the order of their tabs, of which one is in sight. A page is made when it is first shown; one that
 * is out of sight keeps its state and is in no scene: each frame goes through all nodes of its scene, seen or not.
 */
@OnWindowThread
final class Pages implements AutoCloseable {
    /** The id of the page that shows a run as it happens. */
    static final String WATCH = "watch";

    static final String RACE = "race";
    static final String ORDER = "order";

    private final List<PageEntry> entries;
    private final StringProperty chosen;
    private final Map<String, Page> made = new LinkedHashMap<>();
    /** Where the pages go on that are not made yet, by their ids. */
    private final Map<String, Page.Place> places;

    private Page inSight;

    /**
     * Pages of which none is made yet.
     *
     * @param entries at least one, in the order of their tabs
     * @param chosen the id of the page in sight
     * @param places where the pages of contents in another language were, by their ids
     */
    Pages(List<PageEntry> entries, StringProperty chosen, Map<String, Page.Place> places) {
        this.entries = List.copyOf(entries);
        this.chosen = chosen;
        this.places = new HashMap<>(places);
    }

    /** Shows the page that is chosen, now and from now on, as the one node in {@code place}. */
    void showIn(List<Node> place) {
        chosen.subscribe(id -> show(id, place));
    }

    private void show(String id, List<Node> place) {
        WindowThread.check();
        Page page = made.computeIfAbsent(id, this::make);
        if (inSight != null) {
            inSight.setInSight(false);
        }
        inSight = page;
        place.clear();
        place.add(page.node());
        keepKeys(page.node().getScene());
        page.setInSight(true);
    }

    /** Keys go to what has the focus: to nobody where that has left with its page, until a frame finds another. */
    private static void keepKeys(Scene scene) {
        Node focused = scene == null ? null : scene.getFocusOwner();
        if (focused != null && focused.getScene() == null) {
            scene.getRoot().requestFocus();
        }
    }

    private Page make(String id) {
        Page page = entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + id))
                .maker()
                .get();
        Optional.ofNullable(places.remove(id)).ifPresent(page::goOnAt);
        return page;
    }

    /** Where the pages are, by their ids; of one that was not looked at where it would go on. */
    Map<String, Page.Place> places() {
        Map<String, Page.Place> all = new HashMap<>(places);
        made.forEach((id, page) -> page.place().ifPresent(place -> all.put(id, place)));
        return all;
    }

    /** Their names, in the order of their tabs. */
    List<String> ids() {
        return entries.stream().map(PageEntry::id).toList();
    }

    /** The pages that were made. */
    Collection<Page> made() {
        return List.copyOf(made.values());
    }

    /** The page in sight. */
    Page inSight() {
        return inSight;
    }

    /** Leaves what is on top of the page in sight, or that page for the first; says whether there was anything to leave. */
    boolean leave() {
        String first = entries.getFirst().id();
        if (inSight.leave()) {
            return true;
        }
        boolean elsewhere = !chosen.get().equals(first);
        chosen.set(first);
        return elsewhere;
    }

    /** The pictures of single things that can be given now. */
    List<PagePicture> pictures() {
        return made.values().stream().flatMap(page -> page.pictures().stream()).toList();
    }

    /** Closes the pages that were made. */
    @Override
    public void close() {
        WindowThread.check();
        inSight.setInSight(false);
        made.values().forEach(Page::close);
    }
}
