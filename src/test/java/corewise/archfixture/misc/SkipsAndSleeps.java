package corewise.archfixture.misc;

import org.junit.jupiter.api.Disabled;

/** An offender as a test: it is left out, and it sleeps. */
final class SkipsAndSleeps {
    @Disabled
    void leftOut() {}

    static final class Sleeps {
        void sleeps() throws InterruptedException {
            Thread.sleep(1);
        }
    }
}
