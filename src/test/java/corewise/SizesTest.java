package corewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is too long is divided: sources are parsed only, which takes a tenth of what a tool for it takes. */
@Execution(ExecutionMode.CONCURRENT)
class SizesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 5;

    /** The methods of a file that are too long, or are told too much. */
    private static final class Methods extends TreeScanner<Void, Set<String>> {
        private final CompilationUnitTree file;
        private final SourcePositions positions;
        /** Of the record that is looked at; -1 for none. */
        private int components = -1;

        Methods(CompilationUnitTree file, SourcePositions positions) {
            this.file = file;
            this.positions = positions;
        }

        private long lines(Tree tree) {
            return file.getLineMap().getLineNumber(positions.getEndPosition(file, tree))
                    - file.getLineMap().getLineNumber(positions.getStartPosition(file, tree))
                    + 1;
        }

        @Override
        public Void visitClass(ClassTree each, Set<String> wrong) {
            int outer = components;
            components = each.getKind() != Tree.Kind.RECORD
                    ? -1
                    : (int) each.getMembers().stream()
                            .filter(member -> member instanceof VariableTree field
                                    && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                            .count();
            super.visitClass(each, wrong);
            components = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Set<String> wrong) {
            String name = Path.of(file.getSourceFile().toUri()).getFileName() + ": " + method.getName();
            if (method.getBody() != null && lines(method.getBody()) > METHOD_LINES) {
                wrong.add(name + " has " + lines(method.getBody()) + " lines");
            }
            // a record's header is as it is, and what is overridden, too
            boolean given = method.getReturnType() == null
                    ? method.getParameters().size() == components
                    : method.getModifiers().getAnnotations().stream()
                            .anyMatch(
                                    each -> each.getAnnotationType().toString().equals("Override"));
            if (!given && method.getParameters().size() > PARAMETERS) {
                wrong.add(name + " has " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, wrong);
        }
    }

    private static Set<String> wrong(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Set<String> wrong = new TreeSet<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                wrong.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            // a folder at a time: the trees of all together take much memory
            for (List<Path> folder : files.stream()
                    .collect(Collectors.groupingBy(Path::getParent))
                    .values()) {
                JavacTask task = (JavacTask) compiler.getTask(
                        null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(folder));
                SourcePositions positions = Trees.instance(task).getSourcePositions();
                for (CompilationUnitTree file : task.parse()) {
                    new Methods(file, positions).scan(file, wrong);
                }
            }
        }
        return wrong;
    }

    private static Set<Path> untold(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void filesAndMethodsAreShortAndAreToldLittle() throws IOException {
        assertEquals(Set.of(), wrong(Path.of("src/main/java")));
        assertEquals(Set.of(), wrong(Path.of("src/test/java")));
    }

    @Test
    void everyPackageOfTheProgramIsTold() throws IOException {
        assertEquals(Set.of(), untold(Path.of("src/main/java")));
    }

    @Test
    void oneLineAndOneParameterTooManyAreFound(@TempDir Path folder) throws IOException {
        String four = "int a, int b, int c, int d, ";
        String begin = "class Wide {\n    Wide(" + four + "int e, int f) {}\n    void less(" + four + "int e) {\n";
        Files.writeString(
                folder.resolve("Wide.java"),
                begin + "\n".repeat(METHOD_LINES - 2) + "    }\n    void more() {\n" + "\n".repeat(METHOD_LINES - 1)
                        + "    }\n    @Override\n    public void as(" + four + "int e, int f) {}\n"
                        + "    record Many(" + four + "int e, int f) { Many { } }\n"
                        + "\n".repeat(FILE_LINES - 2 * METHOD_LINES - 6) + "}\n");

        assertEquals(
                Set.of("Wide.java has 401 lines", "Wide.java: <init> has 6 parameters", "Wide.java: more has 61 lines"),
                wrong(folder));
        assertEquals(Set.of(folder), untold(folder));
    }
}
