package corewise.ui.claims;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.Finding;
import corewise.fact.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Hands what the checking thread tells to the window's thread: any number of happenings there come as one message here.
 * Thread-safe.
 */
final class CheckFeed implements CheckListener {
    private final Executor windowThread;
    private final Consumer<News> onNews;
    private final Consumer<Finding> keeping;

    @GuardedBy("this")
    private Optional<Check> checking = Optional.empty();

    @GuardedBy("this")
    private double done;

    @GuardedBy("this")
    private Optional<Duration> remaining = Optional.empty();

    @GuardedBy("this")
    private Optional<Fact> doing = Optional.empty();

    @GuardedBy("this")
    private List<Finding> found = new ArrayList<>();

    @GuardedBy("this")
    private Map<Check, Fact> failed = new TreeMap<>();

    @GuardedBy("this")
    private boolean underWay;

    /**
     * The feed of one check.
     *
     * @param onNews is told on the window's thread
     * @param keeping keeps a finding on the checking thread, which measures nothing meanwhile
     */
    CheckFeed(Executor windowThread, Consumer<News> onNews, Consumer<Finding> keeping) {
        this.windowThread = windowThread;
        this.keeping = keeping;
        this.onNews = onNews;
    }

    /**
     * What has changed since the last news, and where the check is. Immutable.
     *
     * @param checking what is being checked
     * @param done from 0 to 1
     * @param remaining as it was estimated last; empty before the first estimate
     * @param doing what is being run; empty before that is known
     */
    record News(
            Optional<Check> checking,
            double done,
            Optional<Duration> remaining,
            Optional<Fact> doing,
            List<Finding> found,
            Map<Check, Fact> failed) {}

    @Override
    public void begun(Check check) {
        synchronized (this) {
            checking = Optional.of(check);
            doing = Optional.empty();
        }
        tell();
    }

    @Override
    public void progress(double share, Duration left, Fact what) {
        synchronized (this) {
            done = Math.clamp(share, 0, 1);
            remaining = Optional.of(left);
            doing = Optional.of(what);
        }
        tell();
    }

    @Override
    public void found(Finding finding) {
        synchronized (this) {
            found.add(finding);
            checking = checking.filter(check -> !check.equals(finding.check()));
        }
        tell();
        keeping.accept(finding);
    }

    @Override
    public void failed(Check check, Fact why) {
        synchronized (this) {
            failed.put(check, why);
            checking = checking.filter(other -> !other.equals(check));
        }
        tell();
    }

    private void tell() {
        synchronized (this) {
            if (underWay) {
                return;
            }
            underWay = true;
        }
        windowThread.execute(() -> onNews.accept(take()));
    }

    /** What has not been told yet, which is told with that. */
    synchronized News take() {
        underWay = false;
        News news = new News(checking, done, remaining, doing, List.copyOf(found), Map.copyOf(failed));
        found = new ArrayList<>();
        failed = new TreeMap<>();
        return news;
    }
}
