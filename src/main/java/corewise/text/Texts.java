package corewise.text;

import corewise.fact.Fact;
import corewise.fact.Term;
import corewise.fact.Value;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All texts of the program in one language, by key: what makes sentences of facts. Immutable and thread-safe. */
public final class Texts {
    private static final Map<Tongue, Texts> READ = new ConcurrentHashMap<>();

    private final Map<String, String> texts;
    private final Tongue tongue;
    private final Form form;
    private final Quantities quantities;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Texts(Map<String, String> texts, Tongue tongue, Form form) {
        this.texts = texts;
        this.tongue = tongue;
        this.form = form;
        quantities = new Quantities(tongue, form);
    }

    /** The texts that come with the program, in English. */
    public static Texts load() {
        return load(Tongue.ENGLISH);
    }

    /** The texts that come with the program, in a language; they are read once. */
    public static Texts load(Tongue tongue) {
        return READ.computeIfAbsent(tongue, each -> new Texts(Bundles.read(each), each, Form.TYPOGRAPHIC));
    }

    /** The same texts with other signs. */
    public Texts in(Form other) {
        return new Texts(texts, tongue, other);
    }

    /** The same keys with other texts: for a language that is made up to prove that no text stands elsewhere. */
    public Texts translated(UnaryOperator<String> translation) {
        Map<String, String> others = new HashMap<>();
        texts.forEach((key, text) -> others.put(key, translation.apply(text)));
        return new Texts(Map.copyOf(others), tongue, form);
    }

    /** Numbers in the same language and with the same signs. */
    public Quantities quantities() {
        return quantities;
    }

    /** All keys. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** A text as it stands in its bundle. */
    String raw(String key) {
        return texts.get(key);
    }

    /** The names of the values that a text has places for. */
    Set<String> places(String key) {
        return template(key).names();
    }

    /**
     * The text of a key whose places are {@code {0}}, {@code {1}} …
     *
     * @param values whole numbers are amounts; {@link Value}s, {@link Fact}s and {@link Term}s are told as such; text is
     *     taken as it is
     * @throws MissingResourceException when there is no such key
     */
    public String get(String key, Object... values) {
        return template(key).fill(new Filled(key) {
            @Override
            Value value(String name) {
                return Texts.value(values[Integer.parseInt(name)]);
            }
        });
    }

    /**
     * A text whose places stay open for who fills them later: each is its name in braces.
     *
     * @throws IllegalArgumentException where the text chooses by an amount
     */
    public String open(String key) {
        return template(key).fill(new Filled(key) {
            @Override
            Value value(String name) {
                return new Value.Verbatim("{" + name + "}");
            }
        });
    }

    /**
     * A fact as a sentence, or a part of one.
     *
     * @throws MissingResourceException when there is no text for it
     */
    public String say(Fact fact) {
        return template(fact.key()).fill(new Filled(fact.key()) {
            @Override
            Value value(String name) {
                return fact.values().get(name);
            }
        });
    }

    /** Whether a fact can be told: there is a text for it and for all that is in it, and no value is missing. */
    public boolean canSay(Fact fact) {
        try {
            say(fact);
            return true;
        } catch (MissingResourceException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /**
     * A text that stands in a file of its own, with its places filled.
     *
     * @param text as texts of bundles are written
     * @param values gives the value of a name, never null
     * @throws IllegalArgumentException when the text is not well-formed
     */
    public String fill(String text, Function<String, Value> values) {
        return Template.of(text, form::of).fill(new Filled(text) {
            @Override
            Value value(String name) {
                return values.apply(name);
            }
        });
    }

    /**
     * The names of the values that a text from a file of its own has places for.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    public static Set<String> placesIn(String text) {
        return Template.of(text, words -> words).names();
    }

    /** The name of something. */
    public String name(Term term) {
        return get(term.textKey());
    }

    /** A value as it stands in a sentence. */
    public String say(Value value) {
        return say(value, "");
    }

    /** Sentences one after another, as the language sets them; those that are empty are left out. */
    public String sentences(String... sentences) {
        // mostly there is one or none, and a live frame asks for several of them
        String said = "";
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                said = said.isEmpty() ? sentence : said + between(Value.Joint.SENTENCES) + sentence;
            }
        }
        return said;
    }

    /** A name and what is said of it, as they are read out one after the other; the name alone where nothing is said. */
    public String named(String name, String said) {
        return said.isEmpty() ? name : sentences(get("joint.stop", name), said);
    }

    /** What stands between two parts that are put together outside of a text; not for what has another one at its end. */
    public String between(Value.Joint joint) {
        return get(joint.textKey(), "", "");
    }

    /** A day and the time of day. */
    public String moment(ZonedDateTime time) {
        return get(
                "quantity.moment",
                time.getDayOfMonth(),
                month(time),
                Integer.toString(time.getYear()),
                two(time.getHour()),
                two(time.getMinute()));
    }

    /** In Chinese the short name has a digit, the full one a sign for it. */
    private String month(ZonedDateTime time) {
        TextStyle style = tongue == Tongue.CHINESE ? TextStyle.SHORT : TextStyle.FULL;
        return time.getMonth().getDisplayName(style, tongue.locale());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The language's tag, as pages tell it to readers' programs. */
    public String language() {
        return tongue.locale().toLanguageTag();
    }

    /** The language. */
    public Tongue tongue() {
        return tongue;
    }

    /** The texts for view files. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return texts.containsKey(key) ? get(key) : null;
            }

            @Override
            protected Set<String> handleKeySet() {
                return texts.keySet();
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.keySet());
            }
        };
    }

    private Template template(String key) {
        Template known = templates.get(key);
        return known != null ? known : templates.computeIfAbsent(key, this::parsed);
    }

    private Template parsed(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("there is no text " + key, Texts.class.getName(), key);
        }
        return Template.of(text, form::of);
    }

    private String say(Value value, String wanted) {
        return switch (value) {
            case Value.Count count -> quantities.count(count.number());
            case Value.Ordinal number -> Long.toString(number.number());
            case Value.Decimal decimal -> quantities.decimal(decimal.value(), decimal.decimals());
            case Value.Nanos nanos -> quantities.duration(nanos.nanos());
            case Value.Roughly nanos -> quantities.roughly(nanos.nanos());
            case Value.Share share -> quantities.share(share.share());
            case Value.Factor factor -> quantities.factor(factor.factor());
            case Value.Bytes bytes -> quantities.bytes(bytes.bytes());
            case Value.Between between -> get("quantity.between", between.middle(), between.low(), between.high());
            case Value.Named named -> get(wanted.isEmpty() ? named.key() : named.key() + "." + wanted);
            case Value.NamedIn named -> get("runs.inLanguage", say(named.name(), wanted), named.in());
            case Value.Verbatim verbatim -> form.ofOthers(verbatim.text());
            case Value.Within within -> say(within.fact());
            case Value.Series series -> series(series);
        };
    }

    private String series(Value.Series series) {
        List<Value> values = series.values();
        if (values.isEmpty()) {
            return "";
        }
        if (series.joint() == Value.Joint.LINES) {
            // a line end within a value would be taken for a sign that does not belong there
            return values.stream().map(this::say).collect(Collectors.joining("\n"));
        }
        String key = series.joint().textKey();
        String text = say(values.getFirst());
        for (int i = 1; i < values.size(); i++) {
            boolean last = i == values.size() - 1 && series.joint() == Value.Joint.AND;
            text = get(last ? key + ".last" : key, text, values.get(i));
        }
        return text;
    }

    private static Value value(Object given) {
        return switch (given) {
            case Value value -> value;
            case Fact fact -> new Value.Within(fact);
            case Term term -> Value.named(term);
            case Integer number -> new Value.Count(number);
            case Long number -> new Value.Count(number);
            case Path path -> new Value.Verbatim(path.toString());
            case CharSequence text -> new Value.Verbatim(text.toString());
            default -> throw new IllegalArgumentException("not a value to be told: " + given.getClass());
        };
    }

    /** The places of one text, filled. */
    private abstract class Filled implements Template.Values {
        private final String key;

        Filled(String key) {
            this.key = key;
        }

        abstract Value value(String name);

        private Value present(String name) {
            Value value = value(name);
            if (value == null) {
                throw new IllegalArgumentException(key + " needs a value " + name);
            }
            return value;
        }

        @Override
        public String text(String name, String wanted) {
            return say(present(name), wanted);
        }

        @Override
        public double amount(String name) {
            return switch (present(name)) {
                case Value.Count count -> count.number();
                case Value.Ordinal number -> number.number();
                case Value.Decimal decimal -> decimal.value();
                case Value.Factor factor -> factor.factor();
                case Value.Share share -> share.share();
                default -> throw new IllegalArgumentException(key + " chooses by " + name + ", which is no amount");
            };
        }
    }
}
