package corewise.picture;

import corewise.model.Way;

/**
 * The colours of ways, which learners with colour blindness tell apart, and what is readable on them. Stateless.
 */
public final class WayColors {
    private static final Rgb DARK = new Rgb(0x1b1f24);

    private WayColors() {}

    public static Rgb of(Way way) {
        return new Rgb(
                switch (way) {
                    // the one grey that is told from white cards and from dark ones
                    case SERIAL -> 0x6b7480;
                    case THREAD_PER_TASK -> 0xd55e00;
                    case POOL -> 0x0072b2;
                    case PROCESS_PER_TASK -> 0xcc79a7;
                    case PROCESS_POOL -> 0x009e73;
                    case VIRTUAL_THREADS -> 0xe69f00;
                    case WORK_STEALING -> 0x56b4e9;
                    case GLOBAL_LOCK -> 0x9a8700;
                    case CHUNKS -> 0x7e5fb5;
                    case IMAP_UNORDERED -> 0x4f8f3a;
                    case INTERPRETERS -> 0xb0453f;
                });
    }

    /** White or dark, whichever is told better from the way's colour. */
    static Rgb on(Way way) {
        Rgb ground = of(way);
        return ground.contrast(Rgb.WHITE) >= ground.contrast(DARK) ? Rgb.WHITE : DARK;
    }
}
