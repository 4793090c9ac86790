package corewise.ui.whatif;

import corewise.model.Way;
import corewise.ui.fx.OnWindowThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * The maps of who is fastest of the last wishes: a dial that is back where it was has its map at once. Whoever makes a map
 * finer has the machine meanwhile, so that no other does.
 */
@OnWindowThread
public final class KnownMaps {
    private static final int MOST = 8;

    private final int finer;
    /** The one that was asked for longest ago first. */
    private final Map<Of, MapGrid> known = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    /** What a map is of: equal for equal maps. */
    private record Of(Wish wish, Set<Way> ways) {}

    /**
     * None is known yet.
     *
     * @param finer how often a map is made finer, 0 to 2
     */
    public KnownMaps(int finer) {
        this.finer = finer;
    }

    /** The map of a wish, as far as it is known. */
    MapGrid of(Wish wish, SortedSet<Way> ways) {
        MapGrid map =
                known.computeIfAbsent(new Of(wish.forMap(), Set.copyOf(ways)), asked -> new MapGrid(wish, ways, finer));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return map;
    }
}
