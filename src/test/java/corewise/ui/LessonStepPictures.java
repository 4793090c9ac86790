package corewise.ui;

import corewise.lesson.CourseProgress;
import corewise.lesson.Lessons;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * Draws the course into pictures, for looking at: {@code LessonStepPictures FOLDER TONGUE [light] [dark-200] … [05 …] [PART …]}.
 * Looks are told by {@link CourseStage}; a number is a lesson's, and without any all are drawn. A part is {@code steps}
 * (every step before it is answered and after, rightly and wrongly, with its hint) or one of {@link CoursePictures}; without
 * any the steps are drawn. For a platform without a display.
 */
public final class LessonStepPictures {
    private static final String STEPS = "steps";

    private final Path folder;
    private final Texts texts;

    private LessonStepPictures(Path folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        LessonStepPictures pictures = new LessonStepPictures(
                Files.createDirectories(Path.of(args[0])),
                Texts.load(Tongue.ofTag(args[1]).orElseThrow()));
        List<String> wanted = List.of(args).subList(2, args.length);
        List<String> numbers =
                wanted.stream().filter(LessonStepPictures::isNumber).toList();
        List<String> parts = wanted.stream()
                .filter(each -> each.equals(STEPS) || CoursePictures.PARTS.contains(each))
                .toList();
        List<String> looks = wanted.stream()
                .filter(each -> !numbers.contains(each) && !parts.contains(each))
                .toList();
        List<String> lessons = Lessons.path().stream()
                .filter(id -> numbers.isEmpty() || numbers.stream().anyMatch(id::startsWith))
                .toList();
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (String look : looks) {
                    for (String part : parts.isEmpty() ? List.of(STEPS) : parts) {
                        pictures.draw(look, part, lessons);
                    }
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static boolean isNumber(String each) {
        return Character.isDigit(each.charAt(0));
    }

    private void draw(String look, String part, List<String> lessons) {
        if (!part.equals(STEPS)) {
            new CoursePictures(folder, look, texts, lessons).draw(part);
            return;
        }
        for (String lesson : lessons) {
            try (CourseStage stage = new CourseStage(folder, look, texts, CourseProgress.NONE)) {
                stage.page.viewModel().show(lesson);
                steps(stage, lesson);
            }
        }
    }

    private static void steps(CourseStage stage, String lesson) {
        int broken = 0;
        do {
            String name = "%s-%02d".formatted(lesson, stage.page.viewModel().place());
            stage.shoot(name);
            StepAnswers answers = new StepAnswers(stage);
            if (answers.none()) {
                broken += broken(stage, lesson, broken, name);
            } else {
                answers.give(name);
            }
        } while (stage.next());
    }

    /** Where there is something to be broken: its hint, a try that is none, and one that is. */
    private static int broken(CourseStage stage, String lesson, int place, String name) {
        if (stage.seen("learn-hint").isEmpty()) {
            return 0;
        }
        stage.press(KeyCode.H);
        stage.shoot(name + "-hint");
        stage.press(KeyCode.SPACE);
        stage.shoot(name + "-told-not");
        stage.breaking(lesson, place);
        stage.press(KeyCode.SPACE);
        stage.shoot(name + "-told-broken");
        stage.asSet();
        return 1;
    }
}
