package corewise.workload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Loads a learner's classes for one run, with hooks of their own. Thread-safe. */
final class FunctionLoader extends ClassLoader {
    private static final String HOOKS = "corewise.workload.FunctionHooks";
    private static final String HOOKS_FILE = "FunctionHooks.class";

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
        if (!name.equals(HOOKS) && !code.classes().containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = name.equals(HOOKS) ? hooks() : code.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static byte[] hooks() throws ClassNotFoundException {
        try (InputStream in = Objects.requireNonNull(FunctionLoader.class.getResourceAsStream(HOOKS_FILE))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(HOOKS, unreadable);
        }
    }
}
