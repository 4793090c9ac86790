package corewise.ui.claims;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A small choice of a language: none of them stands out where none is chosen. */
@OnWindowThread
final class LanguageRow extends HBox {
    private final Texts texts;
    private final Map<Language, ToggleButton> buttons = new EnumMap<>(Language.class);
    private Optional<Language> chosen = Optional.empty();
    private Tooltip why;

    /**
     * A row of buttons, left to right.
     *
     * @param of what the language is chosen for, for who cannot see it
     * @param onChoice is told what is pressed
     */
    LanguageRow(List<Language> languages, String of, Texts texts, Consumer<Language> onChoice) {
        this.texts = texts;
        getStyleClass().addAll("segments", "claim-languages");
        for (Language language : languages) {
            ToggleButton button = new ToggleButton(name(language));
            button.getStyleClass().setAll("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(texts.get("claims.languageOf", name(language), of));
            button.setOnAction(event -> {
                choose(chosen);
                onChoice.accept(language);
            });
            buttons.put(language, button);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    private String name(Language language) {
        return texts.say(Fact.of(language.textKey()));
    }

    /** Shows which is chosen; none where that is empty. */
    void choose(Optional<Language> language) {
        chosen = language;
        buttons.forEach((each, button) ->
                button.setSelected(language.filter(each::equals).isPresent()));
    }

    /** What stands on the button of a language. */
    void name(Language language, String text) {
        buttons.get(language).setText(text);
    }

    /** Greys Python, with the reason; an empty reason lets it be chosen. */
    void greyPython(String reason) {
        ToggleButton python = buttons.get(Language.PYTHON);
        if (python == null) {
            return;
        }
        python.setDisable(!reason.isEmpty());
        python.setAccessibleHelp(reason);
        if (why != null) {
            Tooltip.uninstall(this, why);
            why = null;
        }
        if (!reason.isEmpty()) {
            // what is greyed tells nothing itself
            why = Help.tip(reason);
            Tooltip.install(this, why);
        }
    }
}
