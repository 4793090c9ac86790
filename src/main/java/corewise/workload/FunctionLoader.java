package corewise.workload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Loads a learner's classes for one run, with hooks of their own. Thread-safe. */
final class FunctionLoader extends ClassLoader {
    private static final String HOOKS = "corewise.workload.FunctionHooks";

    private final FunctionCode code;

    FunctionLoader(FunctionCode code) {
        super("function", FunctionLoader.class.getClassLoader());
        this.code = code;
    }

    /** The hooks of this run. */
    FunctionControl control() {
        try {
            return (FunctionControl) loadClass(HOOKS).getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the hooks are this program's own", impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!ofHooks(name) && !code.classes().containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = ofHooks(name) ? hooks(name) : code.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The hooks, and the class within them. */
    private static boolean ofHooks(String name) {
        return name.startsWith(HOOKS);
    }

    private static byte[] hooks(String name) throws ClassNotFoundException {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = FunctionLoader.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
