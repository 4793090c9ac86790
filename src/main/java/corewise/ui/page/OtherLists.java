package corewise.ui.page;

import corewise.session.CompletedRun;
import java.util.List;

/**
 * Lists that were run before the one that is set. Immutable.
 *
 * @param said how many runs of them are kept, or that some are from before the program was started; empty where there are none
 * @param lists the one run last first; empty where there are only runs from before the program was started
 * @param reopen opens the latest of those
 */
public record OtherLists(String said, List<OtherList> lists, Runnable reopen) {
    public static final OtherLists NONE = new OtherLists("", List.of());

    /** Lists to choose from. */
    public OtherLists(String said, List<OtherList> lists) {
        this(said, lists, () -> {});
    }

    public OtherLists {
        lists = List.copyOf(lists);
    }

    /** Another list, and the run that was made of it last. Immutable. */
    public record OtherList(String name, CompletedRun last) {}
}
