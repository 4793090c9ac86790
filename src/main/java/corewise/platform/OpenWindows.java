package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Whether this program's windows are still there, as GDK knows: JavaFX does not tell when another client of the display
 * has destroyed one. Belongs to the window's thread, but for its making.
 */
public final class OpenWindows {
    private static final String LIBRARY = "libgdk-3.so.0";
    /** Of an element of a list: what it holds, and the next. */
    private static final MemoryLayout ELEMENT = MemoryLayout.structLayout(ADDRESS, ADDRESS);

    private final MethodHandle display;
    private final MethodHandle root;
    private final MethodHandle children;
    private final MethodHandle visible;

    private OpenWindows(MethodHandle display, MethodHandle root, MethodHandle children, MethodHandle visible) {
        this.display = display;
        this.root = root;
        this.children = children;
        this.visible = visible;
    }

    /** Empty where windows are not made by GDK. */
    public static Optional<OpenWindows> ofThisProgram() {
        if (SystemFamily.current() != SystemFamily.LINUX || "Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        return NativeFunctions.ofLibrary(LIBRARY, "gdk_display_get_default", ADDRESS)
                .flatMap(display -> NativeFunctions.ofLibrary(LIBRARY, "gdk_get_default_root_window", ADDRESS)
                        .flatMap(root -> NativeFunctions.ofLibrary(
                                        LIBRARY, "gdk_window_peek_children", ADDRESS, ADDRESS)
                                .flatMap(children -> NativeFunctions.ofLibrary(
                                                LIBRARY, "gdk_window_is_visible", JAVA_INT, ADDRESS)
                                        .map(visible -> new OpenWindows(display, root, children, visible)))));
    }

    /** Whether one is there, on the screen or as a symbol; true where that is not known. */
    @SuppressWarnings("restricted")
    public boolean any() {
        try {
            if (isNull((MemorySegment) display.invokeExact())) {
                return true;
            }
            MemorySegment element = (MemorySegment) children.invokeExact((MemorySegment) root.invokeExact());
            while (!isNull(element)) {
                MemorySegment read = element.reinterpret(ELEMENT.byteSize());
                if ((int) visible.invokeExact(read.get(ADDRESS, 0)) != 0) {
                    return true;
                }
                element = read.get(ADDRESS, ADDRESS.byteSize());
            }
            return false;
        } catch (Throwable problem) {
            NativeFunctions.failed("gdk_window_is_visible", problem);
            return true;
        }
    }

    private static boolean isNull(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL);
    }
}
