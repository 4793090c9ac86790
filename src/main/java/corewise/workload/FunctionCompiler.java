package corewise.workload;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.model.OwnFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a learner's function in memory, with the compiler of the JDK that this program runs on. What the learner types is
 * a compact source file: methods without a class around them. What such a file lacks is added behind its last sign, so that
 * lines keep their numbers. Stateless; belongs to one thread at a time.
 */
final class FunctionCompiler {
    // on lines of their own, for the text may end in a comment
    private static final String MAIN = "\nvoid main() {}";
    private static final String CHECKPOINT = "\nprivate static synchronized void checkpoint() {}";
    private static final String DEFINED_TWICE = "compiler.err.already.defined";
    private static final int MOST_PROBLEMS = 5;

    /** The function cannot be compiled; tells why. */
    static final class NotCompiledException extends Exception implements Told {
        private static final long serialVersionUID = 1L;

        private final transient Fact why;

        NotCompiledException(Fact why) {
            super(why.key(), null, false, false);
            this.why = why;
        }

        @Override
        public Fact fact() {
            return why;
        }
    }

    private final OwnFunction function;
    private final String mainClass;
    private final String fileName;

    FunctionCompiler(OwnFunction function) {
        this.function = function;
        mainClass = className(function.name());
        fileName = mainClass + OwnFunction.ending(function.language());
    }

    /** A name of a class that is as close to that of a file as Java allows. */
    static String className(String file) {
        String bare = file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : file;
        StringBuilder name = new StringBuilder();
        bare.codePoints().forEach(sign -> name.appendCodePoint(Character.isJavaIdentifierPart(sign) ? sign : '_'));
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return SourceVersion.isKeyword(name) ? name.append('_').toString() : name.toString();
    }

    /** The compiled function. */
    FunctionCode compile() throws NotCompiledException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> added = new ArrayList<>(List.of(MAIN, CHECKPOINT));
        DiagnosticCollector<JavaFileObject> first = new DiagnosticCollector<>();
        DiagnosticCollector<JavaFileObject> told = first;
        Map<String, byte[]> classes = compiled(compiler, added, told);
        List<String> twice =
                added.stream().filter(each -> isDefinedTwice(each, first)).toList();
        if (classes.isEmpty() && added.removeAll(twice)) {
            told = new DiagnosticCollector<>();
            classes = compiled(compiler, added, told);
        }
        if (classes.isEmpty()) {
            throw new NotCompiledException(Fact.of("function.notCompiled").lines("problem", problems(told)));
        }
        return rewritten(classes);
    }

    private FunctionCode rewritten(Map<String, byte[]> classes) throws NotCompiledException {
        FunctionRewriter rewriter = new FunctionRewriter(mainClass, classes);
        byte[] main = classes.get(mainClass);
        if (main == null || rewriter.work(main).isEmpty()) {
            throw new NotCompiledException(Fact.of("function.noWork.java"));
        }
        Map<String, byte[]> all = new HashMap<>();
        classes.forEach((name, bytes) -> all.put(name, rewriter.rewritten(name, bytes)));
        return new FunctionCode(mainClass, all);
    }

    /** Nothing where it has errors. */
    private Map<String, byte[]> compiled(
            JavaCompiler compiler, List<String> added, DiagnosticCollector<JavaFileObject> told) {
        try (Memory memory =
                new Memory(compiler.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8))) {
            boolean well = compiler.getTask(
                            Writer.nullWriter(),
                            memory,
                            told,
                            List.of("-proc:none", "-g", "-cp", "", "-Xlint:none"),
                            null,
                            List.of(new Text(fileName, function.source() + String.join("", added))))
                    .call();
            return well ? memory.classes() : Map.of();
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing was written to a file", impossible);
        }
    }

    /** Whether the learner wrote such a method too. */
    private boolean isDefinedTwice(String method, DiagnosticCollector<JavaFileObject> told) {
        String name = method.equals(MAIN) ? "main(" : "checkpoint(";
        return told.getDiagnostics().stream()
                .anyMatch(each -> each.getCode().equals(DEFINED_TWICE)
                        && each.getMessage(Locale.ENGLISH).contains(name));
    }

    private String problems(DiagnosticCollector<JavaFileObject> told) {
        List<String> lines = function.source().lines().toList();
        List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>(told.getDiagnostics());
        errors.removeIf(each -> each.getKind() != Diagnostic.Kind.ERROR);
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> each : errors.subList(0, Math.min(MOST_PROBLEMS, errors.size()))) {
            long line = Math.clamp(each.getLineNumber(), 1, Math.max(1, lines.size()));
            text.append(text.isEmpty() ? "" : "\n")
                    .append(function.name())
                    .append(':')
                    .append(line)
                    .append(": ")
                    .append(each.getMessage(Locale.ENGLISH));
            if (line <= lines.size()) {
                text.append('\n').append(lines.get((int) line - 1).stripTrailing());
            }
            if (each.getLineNumber() == line && each.getColumnNumber() > 0) {
                text.append('\n').repeat(' ', (int) each.getColumnNumber() - 1).append('^');
            }
        }
        return text.toString();
    }

    /** The text that is compiled. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + URLEncoder.encode(name, StandardCharsets.UTF_8)), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the classes that are made. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> made = new TreeMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            made.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return made.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
