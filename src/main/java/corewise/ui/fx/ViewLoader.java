package corewise.ui.fx;

import corewise.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads view files with the controllers registered here, and refuses any other. */
@OnWindowThread
public final class ViewLoader {
    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> controllers = new LinkedHashMap<>();

    public ViewLoader(Texts texts) {
        this.texts = texts;
    }

    /** Registers how a controller is made. */
    public <C> ViewLoader register(Class<C> type, Supplier<? extends C> maker) {
        controllers.put(type, maker);
        return this;
    }

    /**
     * Loads {@code /fxml/<name>.fxml}.
     *
     * @throws IllegalStateException when a controller is not registered
     */
    public Parent load(String name) {
        WindowThread.check();
        URL file = Objects.requireNonNull(ViewLoader.class.getResource("/fxml/" + name + ".fxml"), name);
        FXMLLoader loader = new FXMLLoader(file, texts.bundle());
        loader.setControllerFactory(this::make);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the view " + name + " cannot be loaded", e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalStateException(type.getName() + " is not registered");
        }
        return maker.get();
    }
}
