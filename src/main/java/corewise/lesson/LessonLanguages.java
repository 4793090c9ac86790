package corewise.lesson;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In which languages a lesson can be read. Stateless. */
public final class LessonLanguages {
    private LessonLanguages() {}

    /** The languages that every text of a lesson is there in, in the alphabet's order; English is among them. */
    public static List<String> complete(Lesson lesson) {
        return missing(lesson).entrySet().stream()
                .filter(each -> each.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many texts of a lesson are not there in each of the languages that it has texts in, in the alphabet's order. */
    public static Map<String, Long> missing(Lesson lesson) {
        List<Localised> texts = texts(lesson);
        TreeSet<String> languages = new TreeSet<>();
        texts.forEach(text -> languages.addAll(text.texts().keySet()));
        Map<String, Long> missing = new LinkedHashMap<>();
        for (String language : languages) {
            missing.put(
                    language,
                    texts.stream()
                            .filter(text -> !text.texts().containsKey(language))
                            .count());
        }
        return missing;
    }

    /** All texts of a lesson, a lecturer's notes where it has any among them. */
    static List<Localised> texts(Lesson lesson) {
        return Stream.concat(
                        Stream.of(lesson.title(), lesson.goal()),
                        lesson.steps().stream()
                                .flatMap(step -> Stream.concat(
                                        Stream.of(
                                                step.head().text(), step.head().notes()),
                                        own(step))))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<Localised> own(Step step) {
        return switch (step) {
            case Step.Read read -> Stream.of();
            case Step.Predict predict -> Stream.concat(Stream.of(predict.seen()), of(predict.prediction()));
            case Step.Say say -> Stream.concat(Stream.of(say.model()), of(say.choices()));
            case Step.Break challenge -> Stream.of(challenge.hint(), challenge.done());
            case Step.QuizQuestion question -> of(question.choices());
        };
    }

    private static Stream<Localised> of(Prediction prediction) {
        return switch (prediction) {
            case Prediction.OfChoice of -> of(of.choices());
            case Prediction.OfNumber of -> of.whys().values().stream();
            case Prediction.OfOrder of -> of.whys().values().stream();
            case Prediction.OfCurve of -> of.whys().values().stream();
        };
    }

    private static Stream<Localised> of(Collection<Choice> choices) {
        return choices.stream().flatMap(choice -> Stream.of(choice.says(), choice.why()));
    }
}
