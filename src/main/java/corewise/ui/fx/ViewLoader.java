package corewise.ui.fx;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads views: the file {@code /fxml/NAME.fxml}, its texts, and its controller, made by whoever registered it. Belongs to
 * the window's thread.
 */
public final class ViewLoader {
    private final ResourceBundle texts;
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

    /** A loader of views with these texts. */
    public ViewLoader(ResourceBundle texts) {
        this.texts = texts;
    }

    /** A loader of views with the texts of {@code /assets/i18n/NAME.properties}. */
    public static ViewLoader withTexts(String name) {
        return new ViewLoader(ResourceBundle.getBundle("assets.i18n." + name, Locale.ROOT));
    }

    /** Says how controllers of a type are made; views that name a type which is not registered are refused. */
    public <C> ViewLoader register(Class<C> type, Supplier<? extends C> maker) {
        controllers.put(type, maker);
        return this;
    }

    /** The texts of the views. */
    public ResourceBundle texts() {
        return texts;
    }

    /**
     * Loads a view.
     *
     * @param name of the file in {@code /fxml}, without its ending
     * @return its root node and its controller
     * @throws IllegalStateException when the file is missing or broken, or its controller is not registered: the
     *     program is built wrongly
     */
    public View load(String name) {
        URL file = ViewLoader.class.getResource("/fxml/" + name + ".fxml");
        if (file == null) {
            throw new IllegalStateException("There is no view " + name);
        }
        FXMLLoader loader = new FXMLLoader(file, texts, null, this::controller);
        try {
            Parent root = loader.load();
            return new View(root, loader.getController());
        } catch (IOException e) {
            throw new IllegalStateException("The view " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private Object controller(Class<?> type) {
        Supplier<?> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalStateException(type.getName() + " is not registered as a controller");
        }
        return maker.get();
    }

    /**
     * A view that was loaded.
     *
     * @param root its outermost node
     * @param controller the object that its file names, null if it names none
     */
    public record View(Parent root, Object controller) {

        /** The controller as what it is. */
        public <C> C controller(Class<C> type) {
            return type.cast(controller);
        }
    }
}
