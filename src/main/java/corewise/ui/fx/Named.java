package corewise.ui.fx;

import corewise.fact.Value;
import corewise.text.Texts;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names the first few of many. Stateless. */
public final class Named {
    private static final int ITEMS = 6;

    private Named() {}

    /** Numbers of items, for example {@code 3, 4, 7 and 12 more}. */
    public static String items(Collection<Integer> items, Texts texts) {
        String first = items.stream()
                .limit(ITEMS)
                .map(texts.quantities()::count)
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        return items.size() > ITEMS ? first + texts.get("runsPanel.more", items.size() - ITEMS) : first;
    }
}
