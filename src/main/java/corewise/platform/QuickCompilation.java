package corewise.platform;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the code that draws the window in the form that is compiled quickly. Compiling it at its best would come out of
 * the workers' processor time for minutes, and drawing takes no more than a few hundredths of it. Work, recording and
 * everything else is compiled as ever. Stateless and thread-safe.
 */
public final class QuickCompilation {
    private static final System.Logger LOG = System.getLogger(QuickCompilation.class.getName());
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final List<String> DRAWING = List.of(
            "javafx/*.*",
            "com/sun/javafx/*.*",
            "com/sun/prism/*.*",
            "com/sun/glass/*.*",
            "com/sun/marlin/*.*",
            "com/sun/scenario/*.*",
            "com/sun/pisces/*.*",
            "corewise/ui/*.*",
            "corewise/text/*.*",
            "java/text/*.*",
            "java/util/Formatter*.*",
            "java/util/ResourceBundle*.*",
            "java/util/stream/*.*",
            "java/lang/invoke/*.*",
            "jdk/internal/classfile/*.*");

    private QuickCompilation() {}

    /**
     * From now on, code that draws is compiled quickly only. A virtual machine that cannot be told goes on as it is.
     *
     * @return what the virtual machine answered, empty where it could not be told
     */
    public static String ofDrawing() {
        try {
            Path rules = Files.createTempFile("corewise", ".json");
            try {
                Files.writeString(rules, rules(DRAWING));
                return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName(COMMANDS),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {rules.toString()}},
                                new String[] {String[].class.getName()}));
            } finally {
                Files.delete(rules);
            }
        } catch (IOException | JMException problem) {
            LOG.log(Level.DEBUG, "code that draws is compiled as all other", problem);
            return "";
        }
    }

    /** In the virtual machine's language: the second compiler, the slow one, leaves these out. */
    static String rules(List<String> patterns) {
        String match = patterns.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(","));
        return "[{match:[" + match + "],c2:{Exclude:true}}]";
    }
}
