package corewise.ui.watch;

import corewise.calibration.ItemLengths;
import corewise.model.RunOptions;
import corewise.model.Work;
import corewise.session.MachineUse;
import corewise.strategy.python.NoInterpreterException;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Asks in the background how long items take, one question at a time: what is asked meanwhile is asked next, and only the
 * last answer counts. While something else has the machine a work that was never measured is not, for that would disturb it
 * and give lengths that stay wrong: then the question is put off until the machine is free.
 */
@OnWindowThread
final class ListQuestions {
    private final WatchServices services;
    private final Supplier<RunOptions> options;
    private final Runnable onPutOff;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper putOff = new ReadOnlyBooleanWrapper();
    private Optional<Supplier<Optional<PlanQuestion>>> next = Optional.empty();
    /** What is done once no question is being answered. */
    private final List<Runnable> after = new ArrayList<>();
    /** Questions asked so far. */
    private int asked;

    /**
     * A question.
     *
     * @param about whose lengths have to be known
     * @param answer works the answer out, on another thread
     * @param then is given it
     */
    record PlanQuestion(Work about, Function<ItemLengths, ListPlan> answer, Consumer<ListPlan> then) {}

    /**
     * @param options what the list would be run with now: lengths differ from language to language
     * @param onPutOff is told that a question has to wait
     * @param onFailure is told why there is no answer
     */
    ListQuestions(
            WatchServices services, Supplier<RunOptions> options, Runnable onPutOff, Consumer<Throwable> onFailure) {
        this.services = services;
        this.options = options;
        this.onPutOff = onPutOff;
        this.onFailure = onFailure;
        asking.subscribe(this::goOn);
        putOff.subscribe(this::goOn);
    }

    /** Does something as soon as no question is being answered; one that waits until the machine is free is not. */
    void whenAnswered(Runnable what) {
        after.add(what);
        goOn();
    }

    private void goOn() {
        if (!asking.get() || putOff.get()) {
            List<Runnable> now = List.copyOf(after);
            after.clear();
            now.forEach(Runnable::run);
        }
    }

    /** Asks now, or once the question under way is answered; what is then to be asked may be nothing. */
    void ask(Supplier<Optional<PlanQuestion>> what) {
        if (asking.get() && !putOff.get()) {
            next = Optional.of(what);
        } else {
            asking.set(true);
            put(what);
        }
    }

    /** What an earlier start measured counts no more: asks once more where that is all that is known; what is put off waits for it. */
    void measureAnew(Work about, Supplier<Optional<PlanQuestion>> what) {
        ItemLengths lengths = services.runs().lengths();
        lengths.measureAnew();
        whenAnswered(() -> {
            if (!putOff.get() && !lengths.measured(about)) {
                ask(what);
            }
        });
    }

    private void put(Supplier<Optional<PlanQuestion>> what) {
        putOff.set(false);
        asked++;
        Optional<PlanQuestion> question = what.get();
        if (question.isEmpty()) {
            asking.set(false);
            return;
        }
        RunOptions with = options.get();
        services.background()
                .run(
                        () -> answer(question.get(), with),
                        answer -> answered(what, question.get(), answer),
                        this::failed);
    }

    /** Empty while something else has the machine. */
    private Optional<ListPlan> answer(PlanQuestion question, RunOptions with) {
        try {
            ItemLengths known = services.runs().lengths(with);
            return known.recalled(question.about())
                    ? Optional.of(question.answer().apply(known))
                    : services.runs()
                            .lease()
                            .attempt(
                                    MachineUse.CALIBRATION,
                                    () -> question.answer().apply(known));
        } catch (NoInterpreterException none) {
            throw new CompletionException(none);
        }
    }

    private void answered(Supplier<Optional<PlanQuestion>> what, PlanQuestion question, Optional<ListPlan> answer) {
        if (next.isPresent()) {
            Supplier<Optional<PlanQuestion>> waiting = next.get();
            next = Optional.empty();
            put(waiting);
        } else if (answer.isPresent()) {
            question.then().accept(answer.get());
            asking.set(false);
        } else {
            putOff(what);
        }
    }

    /** Asks again when the machine is free, unless something else was asked by then. */
    private void putOff(Supplier<Optional<PlanQuestion>> what) {
        putOff.set(true);
        int number = asked;
        onPutOff.run();
        services.runs()
                .lease()
                .whenFree(() -> services.windowThread().execute(() -> {
                    if (asked == number) {
                        put(what);
                    }
                }));
    }

    private void failed(Throwable failure) {
        asking.set(false);
        next = Optional.empty();
        onFailure.accept(failure);
    }

    /** Whether a question waits for its answer. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether it waits until the machine is free. */
    ReadOnlyBooleanProperty putOffProperty() {
        return putOff.getReadOnlyProperty();
    }
}
