package corewise.ui.page;

import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.text.Texts;

/** A list in a line: items, work, lengths. Stateless. */
public final class ListWords {
    private ListWords() {}

    /** The line. */
    public static String of(ListSpec list, Texts texts) {
        String lengths = list.work() == Work.MANDELBROT ? texts.get("lengths.picture") : texts.name(list.lengths());
        return texts.get("list.items", list.items()) + " · "
                + texts.get("work." + list.work().id()) + " · " + lengths;
    }
}
