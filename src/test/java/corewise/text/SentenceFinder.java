package corewise.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds what looks like a sentence, or like a piece of one, in Java sources: it parses them only. For one thread. */
final class SentenceFinder {
    /** Two words side by side, of which one has two letters. */
    private static final Pattern WORDS = Pattern.compile(
            "(?U)\\p{L}{2}[,;:.!?)”’\"']*\\s+[(“‘\"']*\\p{L}|\\p{L}[,;:.!?)”’\"']*\\s+[(“‘\"']*\\p{L}{2}");
    /** A word that is to be put to another. */
    private static final Pattern GLUED = Pattern.compile("(?U)^ +[(“]*\\p{L}.*|.*\\p{L}[,;:.!?)”]* +$", Pattern.DOTALL);
    /** A word beside a place of a format. */
    private static final Pattern FORMAT =
            Pattern.compile("(?U).*\\p{L}{2,}.*\\s.*|.*\\s.*\\p{L}{2,}.*", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z%]");
    /** Elements and attributes of HTML and SVG, and declarations of style sheets. */
    private static final Pattern MARKUP = Pattern.compile("[<>]|=\"|[{};]\\s*$|-fx-|^\\s*--");

    /**
     * These are for developers: a user is told that there is a defect, not what they say. What is wrong with a frame of a
     * process is only logged.
     */
    private static final Set<String> DEVELOPERS_EXCEPTIONS = Set.of(
            "IllegalArgumentException",
            "IllegalStateException",
            "UnsupportedOperationException",
            "AssertionError",
            "CancellationException",
            "MalformedFrameException",
            "MissingResourceException",
            "UncheckedIOException");

    private static final Set<String> MESSAGES = Set.of("getMessage", "getLocalizedMessage", "getOriginalMessage");

    private static final Pattern LOG = Pattern.compile("(?i)(get)?log(ger)?");

    private SentenceFinder() {}

    /**
     * What was found.
     *
     * @param file its name
     * @param line in it, from 1
     * @param text the literal
     */
    record Found(String file, long line, String text) {
        @Override
        public String toString() {
            return file + ":" + line + " " + text;
        }
    }

    /** The sentences of sources, by their names. */
    static List<Found> in(Map<String, String> sources) {
        return in(sources, false);
    }

    /** Where sources ask an exception for its message, which is for developers, and do not log it or throw it on to them. */
    static List<Found> messagesIn(Map<String, String> sources) {
        return in(sources, true);
    }

    private static List<Found> in(Map<String, String> sources, boolean messages) {
        List<Source> files = sources.entrySet().stream()
                .map(each -> new Source(each.getKey(), each.getValue()))
                .toList();
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of(), null, files);
        List<Found> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().getName().substring(1);
                new Scanner(name, unit, Trees.instance(task), messages, found).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final String name;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final boolean messages;
        private final List<Found> found;

        Scanner(String name, CompilationUnitTree unit, Trees trees, boolean messages, List<Found> found) {
            this.name = name;
            this.unit = unit;
            this.trees = trees;
            this.messages = messages;
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (!messages && literal.getValue() instanceof String text && isSentence(text) && !isForDevelopers()) {
                add(literal, text);
            }
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            if (messages
                    && MESSAGES.contains(called(call))
                    && call.getArguments().isEmpty()
                    && !isForDevelopers()) {
                add(call, call.toString());
            }
            return super.visitMethodInvocation(call, unused);
        }

        private void add(Tree where, String text) {
            long at = trees.getSourcePositions().getStartPosition(unit, where);
            found.add(new Found(name, unit.getLineMap().getLineNumber(at), text));
        }

        private boolean isSentence(String text) {
            if (MARKUP.matcher(text).find()) {
                return false;
            }
            boolean format = isFormat(text)
                    && FORMAT.matcher(PLACE.matcher(text).replaceAll("")).matches();
            return format || WORDS.matcher(text).find() || GLUED.matcher(text).matches();
        }

        private boolean isFormat(String text) {
            if (!PLACE.matcher(text).find()) {
                return false;
            }
            return switch (getCurrentPath().getParentPath().getLeaf()) {
                case MemberSelectTree select -> select.getIdentifier().contentEquals("formatted");
                case MethodInvocationTree call -> called(call).equals("format");
                default -> false;
            };
        }

        private boolean isForDevelopers() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                boolean forDevelopers = switch (path.getLeaf()) {
                    case NewClassTree made -> DEVELOPERS_EXCEPTIONS.contains(lastName(made.getIdentifier()));
                    case MethodInvocationTree call -> called(call).equals("requireNonNull") || isLog(call);
                    default -> false;
                };
                if (forDevelopers) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLog(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                    && LOG.matcher(lastName(select.getExpression())).matches();
        }

        private static String called(MethodInvocationTree call) {
            return lastName(call.getMethodSelect());
        }

        private static String lastName(ExpressionTree tree) {
            return switch (tree) {
                case IdentifierTree identifier -> identifier.getName().toString();
                case MemberSelectTree select -> select.getIdentifier().toString();
                case MethodInvocationTree call -> called(call);
                default -> "";
            };
        }
    }
}
