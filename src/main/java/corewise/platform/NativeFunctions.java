package corewise.platform;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Finds functions of the operating system. Stateless and thread-safe. */
final class NativeFunctions {
    private static final System.Logger LOG = System.getLogger(NativeFunctions.class.getName());

    private NativeFunctions() {}

    /**
     * A function of the C library that returns at once and does not call back, so that it needs no change of thread
     * state (measured: 5 ns a call instead of 9).
     *
     * @return empty where the system does not have it or does not let it be called
     */
    static Optional<MethodHandle> quick(String name, MemoryLayout result, MemoryLayout... arguments) {
        return find(Linker.nativeLinker().defaultLookup(), name, result, arguments, Linker.Option.critical(false));
    }

    /** As {@link #quick}; it may be given arrays of the heap, which must not be moved meanwhile. */
    static Optional<MethodHandle> quickOnHeap(String name, MemoryLayout result, MemoryLayout... arguments) {
        return find(Linker.nativeLinker().defaultLookup(), name, result, arguments, Linker.Option.critical(true));
    }

    /** A function of the C library that may call back, as one that loads a library does. */
    static Optional<MethodHandle> loading(String name, MemoryLayout result, MemoryLayout... arguments) {
        return find(Linker.nativeLinker().defaultLookup(), name, result, arguments);
    }

    /** A function of a library that is loaded on first use. */
    @SuppressWarnings("restricted")
    static Optional<MethodHandle> ofLibrary(
            String library, String name, MemoryLayout result, MemoryLayout... arguments) {
        try {
            SymbolLookup lookup = SymbolLookup.libraryLookup(library, Arena.global());
            return find(lookup, name, result, arguments);
        } catch (IllegalArgumentException missing) {
            LOG.log(Level.DEBUG, "no library {0}: {1}", library, missing.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> find(
            SymbolLookup lookup, String name, MemoryLayout result, MemoryLayout[] arguments, Linker.Option... options) {
        try {
            return lookup.find(name)
                    .map(symbol -> Linker.nativeLinker()
                            .downcallHandle(symbol, FunctionDescriptor.of(result, arguments), options));
        } catch (UnsupportedOperationException | IllegalCallerException unsupported) {
            LOG.log(Level.DEBUG, "cannot call {0}: {1}", name, unsupported.getMessage());
            return Optional.empty();
        }
    }

    /** Notes that a native call threw: whoever made it goes on without an answer, for work matters more than a probe. */
    static void failed(String name, Throwable problem) {
        LOG.log(Level.DEBUG, "calling " + name + " failed", problem);
    }
}
