package corewise.ui.watch;

import corewise.calibration.ItemLengths;
import corewise.fact.Told;
import corewise.file.IoReason;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.model.RunOptions;
import corewise.model.Work;
import corewise.session.ListLeft;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.workload.Workloads;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What the learner sets about the list, and the list that comes of it, once it is known how long its items take. */
@OnWindowThread
public final class ListPanelViewModel {
    /** The longest list that the slider reaches; longer ones are typed. */
    public static final int SLIDER_ITEMS = 512;

    private static final int DEFAULT_ITEMS = 24;
    private static final long DEFAULT_ITEM_NANOS = 165_000_000;
    private static final long DEFAULT_SEED = 1;

    private final Supplier<RunOptions> options;
    private final Texts texts;
    private final FunctionViewModel function;

    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.PRIMES);
    private final IntegerProperty items = new SimpleIntegerProperty(DEFAULT_ITEMS);
    private final LongProperty itemNanos = new SimpleLongProperty(DEFAULT_ITEM_NANOS);
    private final ObjectProperty<Lengths> lengths = new SimpleObjectProperty<>(Lengths.MIXED);
    private final LongProperty seed = new SimpleLongProperty(DEFAULT_SEED);
    private final ReadOnlyObjectWrapper<ListPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final ObservableValue<String> whenKnown;
    private final ListQuestions questions;

    /** The wanted length that the plan was made for, nanoseconds. */
    private long planNanos;

    private long givenSize;
    /** Whether the size was given by who looks, or by a run, and not by a length. */
    private boolean sizeChosen;

    private Runnable onOwnChosen = () -> {};
    private boolean quiet;
    /** For how many logical processors the first list is still to be told; 0 once it is, or another is asked for. */
    private int firstFor;

    /**
     * All that is set about the list, to be set again. Immutable.
     *
     * @param left the list, be it one of a function
     * @param function of one's own, where that is the work
     * @param size that was given in place of a length; 0 where none was
     * @param chosen whether the size was given by who looks, or by a run
     * @param firstFor for how many logical processors the first list is still to be told, 0 where it is not
     */
    record AsSet(ListLeft left, Optional<OwnFunction> function, long size, boolean chosen, int firstFor) {}

    /**
     * @param whenKnown when lengths that are put off will be known
     * @param options what the list would be run with now
     */
    ListPanelViewModel(WatchServices services, ObservableValue<String> whenKnown, Supplier<RunOptions> options) {
        this.options = options;
        this.whenKnown = whenKnown;
        questions = new ListQuestions(services, options, () -> plan.set(null), this::failed);
        texts = services.texts();
        function = new FunctionViewModel(services.functions(), services.background(), texts);
        work.subscribe((before, after) -> {
            if (!quiet && after == Work.OWN_FUNCTION) {
                onOwnChosen.run();
                function.shownProperty().set(true);
            }
        });
        work.subscribe((before, after) -> chooseLength(itemNanos.get()));
        itemNanos.subscribe((before, after) -> chooseLength(after.longValue()));
        for (ObservableValue<?> property : new ObservableValue<?>[] {items, lengths, seed}) {
            property.subscribe((before, after) -> ask());
        }
    }

    /** Asks for the list that a newcomer runs first on a machine with this many logical processors. */
    void askForDefault(int logicalProcessors) {
        firstFor = logicalProcessors;
        questions.ask(() -> Optional.of(new ListQuestions.PlanQuestion(
                Work.PRIMES, known -> ListPlan.of(known, known.defaultList(Work.PRIMES, logicalProcessors)), first -> {
                    firstFor = 0;
                    show(first.list());
                    sizeChosen = false;
                    take(first);
                })));
    }

    /** Sets everything to a list, by its size. */
    void show(ListSpec list) {
        quiet = true;
        sizeChosen = true;
        list.function().ifPresent(function::take);
        work.set(list.work());
        items.set(list.items());
        lengths.set(list.lengths());
        seed.set(list.seed());
        givenSize = list.size();
        quiet = false;
    }

    /** All that is set. */
    AsSet asSet() {
        Optional<OwnFunction> own = work.get() == Work.OWN_FUNCTION
                ? Optional.of(function.of(options.get().language()))
                : Optional.empty();
        return new AsSet(
                new ListLeft(work.get(), items.get(), lengths.get(), itemNanos.get(), seed.get()),
                own,
                givenSize,
                sizeChosen,
                firstFor);
    }

    /** Sets all of it again. */
    void set(AsSet before) {
        quiet = true;
        before.function().ifPresent(function::take);
        work.set(before.left().work());
        items.set(before.left().items());
        lengths.set(before.left().lengths());
        itemNanos.set(before.left().itemNanos());
        seed.set(before.left().seed());
        givenSize = before.size();
        sizeChosen = before.chosen();
        quiet = false;
        if (before.firstFor() > 0) {
            askForDefault(before.firstFor());
        } else {
            ask();
        }
    }

    private void chooseLength(long nanos) {
        if (!quiet) {
            sizeChosen = false;
            givenSize = 0;
            quiet = true;
            itemNanos.set(nanos);
            quiet = false;
            ask();
        }
    }

    /** The learner gives the size of an item in place of its length: at least 1, and no more than its work takes. */
    public void giveSize(long size) {
        sizeChosen = true;
        givenSize = Math.clamp(size, 1, Workloads.maxSize(work.get()));
        ask();
    }

    /** Items take another time than before: as long a list is asked for, or the same one where its size was chosen. */
    void askElsewhere() {
        if (sizeChosen) {
            ask();
        } else {
            chooseLength(itemNanos.get());
        }
    }

    /** Asks for the plan of the list that is set. */
    void ask() {
        if (!quiet) {
            firstFor = 0;
            questions.ask(this::question);
        }
    }

    /**
     * Has what is set measured in this start, too: the first picture came sooner by lengths that an earlier start had
     * measured, and code that has not run yet is slow.
     */
    public void measureAnew() {
        questions.measureAnew(work.get(), this::question);
    }

    /** What numbers are given to a function of one's own is known at once; how long it takes is not asked. */
    private Optional<ListQuestions.PlanQuestion> question() {
        if (work.get() == Work.OWN_FUNCTION) {
            OwnFunction own = function.of(options.get().language());
            take(ListPlan.ofNumbers(ListSpec.ofNumbers(own, items.get(), Math.max(1, givenSize))));
            return Optional.empty();
        }
        ListSpec template = new ListSpec(work.get(), items.get(), lengths.get(), Math.max(1, givenSize), seed.get());
        boolean sizeGiven = givenSize > 0;
        long nanos = itemNanos.get();
        return Optional.of(new ListQuestions.PlanQuestion(
                template.work(), known -> answer(known, template, sizeGiven, nanos), this::take));
    }

    private static ListPlan answer(ItemLengths itemLengths, ListSpec template, boolean sizeGiven, long nanos) {
        long size = sizeGiven ? template.size() : itemLengths.sizeFor(template, nanos);
        ListSpec list = new ListSpec(template.work(), template.items(), template.lengths(), size, template.seed());
        return ListPlan.of(itemLengths, list);
    }

    /** Takes the function as it is typed now, and the language in which it will be run; does nothing for other works. */
    void commitFunction() {
        ListSpec known = list();
        boolean stale = known != null
                && !known.function()
                        .map(function.of(options.get().language())::equals)
                        .orElse(true);
        if (stale) {
            ask();
        }
    }

    /** The learner's own function. */
    public FunctionViewModel function() {
        return function;
    }

    /** Sets what is to happen when the learner chooses a function of one's own, before its list is made. */
    void setOnOwnChosen(Runnable action) {
        onOwnChosen = action;
    }

    /** Which numbers a function of one's own is given. */
    ObservableValue<String> numbersText() {
        return plan.map(known -> texts.get(
                        "listPanel.numbers",
                        texts.quantities().count(known.list().size()),
                        texts.quantities()
                                .count(known.list().size() + known.list().items() - 1)))
                .orElse("");
    }

    private void take(ListPlan answer) {
        problem.set("");
        if (givenSize > 0 && answer.list().function().isEmpty()) {
            quiet = true;
            itemNanos.set(answer.meanNanos());
            quiet = false;
        }
        planNanos = itemNanos.get();
        plan.set(answer);
    }

    private void failed(Throwable failure) {
        problem.set(
                failure.getCause() instanceof Told told
                        ? texts.say(told.fact())
                        : texts.get("listPanel.problem", IoReason.of(failure)));
    }

    /** Does something that takes long in the background as soon as it is known what would be run, or that this has to wait. */
    public void whenAnswered(Runnable what) {
        questions.whenAnswered(what);
    }

    /** The list to be run, null until its lengths are known. */
    public ListSpec list() {
        return plan.get() == null ? null : plan.get().list();
    }

    /** The list and what is expected of it, null until known. */
    ReadOnlyObjectProperty<ListPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** How long an item is expected to take, nanoseconds; empty until that is known of what is set now. */
    public OptionalLong expectedNanos() {
        ListPlan known = plan.get();
        return known == null
                        || known.list().function().isPresent()
                        || known.list().work() != work.get()
                        || planNanos != itemNanos.get()
                ? OptionalLong.empty()
                : OptionalLong.of(known.meanNanos());
    }

    public ObjectProperty<Work> workProperty() {
        return work;
    }

    public IntegerProperty itemsProperty() {
        return items;
    }

    /** Wanted mean length of an item in nanoseconds. */
    public LongProperty itemNanosProperty() {
        return itemNanos;
    }

    public ObjectProperty<Lengths> lengthsProperty() {
        return lengths;
    }

    public LongProperty seedProperty() {
        return seed;
    }

    /** Whether lengths are being measured. */
    public ReadOnlyBooleanProperty askingProperty() {
        return questions.askingProperty();
    }

    /** Why there is no list, empty when there is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether items have lengths that can be set: how long a function of one's own takes nobody knows. */
    ObservableValue<Boolean> hasLengths() {
        return work.map(chosen -> chosen != Work.OWN_FUNCTION);
    }

    /** Whether the lengths come from the work itself and cannot be chosen. */
    public ObservableValue<Boolean> lengthsFixed() {
        return work.map(chosen -> chosen == Work.MANDELBROT);
    }

    /** The expected mean length of an item, or when it will be known. */
    public ObservableValue<String> lengthText() {
        return Bindings.createStringBinding(this::lengthWords, plan, questions.putOffProperty(), whenKnown);
    }

    private String lengthWords() {
        if (plan.get() != null) {
            return texts.quantities().roughly(plan.get().meanNanos());
        }
        return questions.putOffProperty().get() ? whenKnown.getValue() : texts.get("listPanel.measuring");
    }

    /** The expected total. */
    public ObservableValue<String> totalText() {
        return plan.map(known ->
                        known.list().function().isPresent() ? texts.get("listPanel.total.notKnown") : totalWords(known))
                .orElse("");
    }

    private String totalWords(ListPlan known) {
        return texts.get(
                known.list().work() == Work.WAIT ? "listPanel.total.wait" : "listPanel.total.serial",
                texts.quantities().roughly(known.totalNanos()));
    }
}
