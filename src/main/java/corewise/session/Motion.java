package corewise.session;

import corewise.model.Identified;

/** How much in the window may move by itself. Immutable. */
public enum Motion implements Identified {
    /** As much as the system's own setting says. */
    AS_SYSTEM,
    /** Tasks fly from place to place, and replays glide. */
    FULL,
    /** Nothing flies, and replays go on in steps. */
    LESS
}
