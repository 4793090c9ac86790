package corewise.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {
    /** What belongs to subjects alone, by the beginnings of keys; the end is a subject's id, or what several share. */
    private static final List<String> OF_SUBJECTS =
            List.of("explain.name.", "explain.what.", "explain.how.", "explain.sure.", "explain.none.");

    private final Texts texts = Texts.load();
    private final Glossary glossary = Glossary.of(texts);

    private static List<String> keys(Subject subject) {
        return List.of(
                subject.nameKey(), subject.whatKey(), subject.measuredKey(), subject.sureKey(), subject.noneKey());
    }

    @ParameterizedTest
    @EnumSource
    void everySubjectHasAllItsWords(Subject subject) {
        for (String key : keys(subject)) {
            // what it is may be said by what is pointed at
            assertTrue(
                    key.isEmpty() ? key.equals(subject.whatKey()) : texts.keys().contains(key),
                    () -> subject + ": " + key);
            assertFalse(!key.isEmpty() && texts.get(key).isBlank(), () -> subject + ": " + key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfACardIsAWordOfTheGlossary(Subject subject) {
        assertFalse(subject.words().isEmpty(), subject::toString);
        for (String word : subject.words()) {
            assertTrue(glossary.get(word).isPresent(), () -> subject + " links to " + word);
        }
        assertEquals(subject.words().size(), new HashSet<>(subject.words()).size(), subject::toString);
    }

    @Test
    void noTextOfACardIsLeftOver() {
        Set<String> used = List.of(Subject.values()).stream()
                .flatMap(subject -> keys(subject).stream())
                .collect(Collectors.toSet());
        Set<String> orphans = new TreeSet<>();
        texts.keys().stream()
                .filter(key -> OF_SUBJECTS.stream().anyMatch(key::startsWith))
                .filter(key -> !used.contains(key))
                .forEach(orphans::add);
        assertEquals(Set.of(), orphans);
    }

    @Test
    void idsAreApart() {
        Set<String> ids = new HashSet<>();
        for (Subject subject : Subject.values()) {
            assertTrue(ids.add(subject.id()), subject::id);
        }
    }
}
