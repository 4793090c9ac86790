package corewise.ui.watch;

import java.util.Locale;

/** A language in which learners can read a way. Immutable. */
public enum CodeLanguage {
    JAVA("java", " //@") {
        @Override
        String function(String name) {
            return name;
        }
    },
    PYTHON("python", " #@") {
        @Override
        String function(String name) {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    };

    private final String id;
    private final String mark;

    CodeLanguage(String id, String mark) {
        this.id = id;
        this.mark = mark;
    }

    /** The stable name, as in the names of the listings' files. */
    public String id() {
        return id;
    }

    /** What stands before the places that a line of a listing has, at its end. */
    String mark() {
        return mark;
    }

    /** A function's name, given as Java has it, as this language has it. */
    abstract String function(String name);
}
