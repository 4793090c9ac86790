package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.Finding;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The check of claims under way, or none: what it does, how far it is, and what it puts on the cards. */
@OnWindowThread
final class ClaimCheck {
    private final ClaimsServices services;
    private final Map<Check, ClaimCardViewModel> cards;
    private final Executor windowThread;
    private final Texts texts;
    private final ClaimsWords words;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Set<Check> asked = new TreeSet<>();
    /** Null while no claims are checked. */
    private CheckJob job;

    private CheckFeed feed;
    /** What is told as not checked after the learner cancelled is no failure. */
    private boolean cancelling;

    /** What becomes of a check. */
    interface Listener {
        /** Something was found; called on the checking thread, which measures nothing until this returns. */
        void found(Finding finding);

        /** Cards show something new. */
        void changed();

        /** It has ended; with why it could not be made or that it was cancelled, empty where it is whole. */
        void ended(String notice);
    }

    ClaimCheck(ClaimsServices services, Map<Check, ClaimCardViewModel> cards, Executor windowThread, Texts texts) {
        this.services = services;
        this.cards = cards;
        this.windowThread = windowThread;
        this.texts = texts;
        words = new ClaimsWords(texts);
    }

    /** Begins to check these claims; none may be under way. */
    void begin(Set<Check> claims, Duration budgetOfAll, Listener listener) {
        cancelling = false;
        asked.clear();
        asked.addAll(claims);
        progress.set(0);
        status.set(texts.get("claims.begins", words.time(services.checks().expected(claims, budgetOfAll))));
        claims.forEach(claim -> cards.get(claim).lineUp());
        CheckJob begun = new CheckJob(services.checks(), claims, budgetOfAll);
        CheckFeed news = new CheckFeed(windowThread, told -> take(told, listener), listener::found);
        job = begun;
        feed = news;
        on.set(true);
        Consumer<String> ended = notice -> {
            take(feed.take(), listener);
            job = null;
            on.set(false);
            cards.values().forEach(ClaimCardViewModel::rest);
            status.set("");
            listener.ended(notice);
        };
        services.checking()
                .run(
                        () -> begun.run(news),
                        whole -> ended.accept(whole ? "" : texts.get("claims.cancelled")),
                        problem -> ended.accept(texts.get("claims.notChecked", words.problem(problem))));
    }

    private void take(CheckFeed.News news, Listener listener) {
        news.found().forEach(finding -> cards.get(finding.check()).found(finding));
        news.failed().forEach((claim, why) -> {
            if (!cancelling) {
                cards.get(claim).failed(texts.say(why));
            }
        });
        if (job != null) {
            news.checking().ifPresent(claim -> cards.get(claim).checking(doing(news)));
            progress.set(news.done());
            if (!cancelling) {
                news.remaining().ifPresent(left -> status.set(status(news, left)));
            }
        }
        if (!news.found().isEmpty() || !news.failed().isEmpty()) {
            listener.changed();
        }
    }

    private String doing(CheckFeed.News news) {
        return news.doing().map(texts::say).orElse("");
    }

    private String status(CheckFeed.News news, Duration left) {
        long done = asked.stream().filter(claim -> cards.get(claim).isChecked()).count();
        String time = texts.get("claims.left", words.time(left));
        String doing = news.doing().isEmpty() ? time : texts.get("claims.doing", doing(news), time);
        return asked.size() == 1
                ? doing
                : texts.get("claims.place", Math.min(done + 1, asked.size()), asked.size(), doing);
    }

    /** Cancels it; what was found stays. */
    void cancel() {
        if (job != null) {
            cancelling = true;
            status.set(texts.get("claims.cancelling"));
            job.cancel();
        }
    }

    /** Whether claims are being checked. */
    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** How far it is, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being run and how long all of it will still take. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
