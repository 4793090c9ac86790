package corewise.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    /** A line of one of the document's tables: word, in code, meaning. */
    private static final Pattern ROW = Pattern.compile("\\| (.*?) \\| (.*) \\| (.*) \\|");

    private final Glossary glossary = Glossary.of(Texts.load());

    /** What the document says, as the program writes it. */
    private static String plain(String text) {
        String code = text.replace("`if __name__ == \"__main__\":`", "if __name__ == \u0001__main__\u0001:");
        return code.replace("`", "")
                .replace('\'', '\u2019')
                .replaceAll("\"([^\"]*)\"", "\u201c$1\u201d")
                .replace('\u0001', '"');
    }

    @Test
    void theProgramSaysWhatTheDocumentSays() throws IOException {
        List<String> document = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs/glossary.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(2).equals("in code")) {
                document.add(plain(row.group(1)) + " | " + plain(row.group(3)));
            }
        }
        List<String> program = new ArrayList<>(glossary.all().stream()
                .map(entry -> entry.word() + " | " + entry.meaning())
                .toList());
        Collections.sort(document);
        Collections.sort(program);
        assertFalse(document.isEmpty());
        assertEquals(String.join("\n", document), String.join("\n", program));
    }

    @Test
    void everyWordIsNamedAndExplained() {
        for (Glossary.Entry entry : glossary.all()) {
            assertFalse(entry.word().isBlank(), entry::id);
            assertFalse(entry.meaning().isBlank(), entry::id);
        }
    }

    @Test
    void everyLinkOfAWordIsAnotherWordOfTheGlossary() {
        int links = 0;
        for (Glossary.Entry entry : glossary.all()) {
            for (Glossary.Entry linked : glossary.linked(entry)) {
                links++;
                assertEquals(linked, glossary.get(linked.id()).orElseThrow());
                assertFalse(linked.equals(entry), entry::id);
            }
        }
        assertTrue(links > glossary.all().size(), "words explain each other");
    }

    @Test
    void wordsAreLinkedWhereTheyStandAndInThatOrder() {
        List<String> linked = glossary.linked(glossary.get("slice").orElseThrow()).stream()
                .map(Glossary.Entry::id)
                .toList();
        // "a part of a span in one state; a turn is a running slice. What no slice covers is ready"
        assertTrue(linked.indexOf("span") >= 0, linked::toString);
        assertTrue(linked.indexOf("span") < linked.indexOf("running"), linked::toString);
        assertTrue(linked.indexOf("running") < linked.indexOf("ready"), linked::toString);
        // no word is found within another one
        List<String> already =
                glossary.linked(new Glossary.Entry("made-up", "made up", "it is already spanning all workers")).stream()
                        .map(Glossary.Entry::id)
                        .toList();
        assertEquals(List.of("worker"), already);
    }

    @Test
    void wordsOfAScriptWithoutSpacesAreLinkedToo() {
        Glossary chinese = Glossary.of(Texts.load(Tongue.CHINESE));
        List<String> slice = chinese.linked(chinese.get("slice").orElseThrow()).stream()
                .map(Glossary.Entry::id)
                .toList();
        assertEquals(List.of("span", "lease", "running", "ready"), slice);
        // the longer word is meant where a shorter one begins it, and Latin ones stand between signs
        List<String> longer = chinese.linked(new Glossary.Entry("made-up", "生造", "由工作者交给main的进程")).stream()
                .map(Glossary.Entry::id)
                .toList();
        assertEquals(List.of("worker", "main"), longer);
        int links = chinese.all().stream()
                .mapToInt(entry -> chinese.linked(entry).size())
                .sum();
        assertTrue(links > chinese.all().size(), "words explain each other");
    }

    @Test
    void aSearchFindsWordsBeforeMeanings() {
        List<Glossary.Entry> found = glossary.find(" SPEED-up");
        assertEquals("speed-up", found.getFirst().id());
        assertTrue(found.stream()
                .anyMatch(entry ->
                        !entry.word().contains("speed-up") && entry.meaning().contains("speed-up")));
        assertEquals(List.of(), glossary.find("no such word"));
        assertEquals(glossary.all(), glossary.find(""));
    }
}
