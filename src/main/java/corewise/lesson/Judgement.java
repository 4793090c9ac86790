package corewise.lesson;

import corewise.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of runs. Immutable.
 *
 * @param ruling whether it holds
 * @param told on what that rests: figures, or why nothing can be said
 * @param level that two sides are level, so that neither is more, where it does not hold because of that; else empty
 */
public record Judgement(Ruling ruling, List<Fact> told, Optional<Fact> level) {

    /** Whether a rule holds. Immutable. */
    public enum Ruling {
        HOLDS,
        HOLDS_NOT,
        /** The runs may not be compared, or there are none. */
        CANNOT_TELL
    }

    public Judgement {
        told = List.copyOf(told);
    }

    static Judgement of(boolean holds, List<Fact> told) {
        return new Judgement(holds ? Ruling.HOLDS : Ruling.HOLDS_NOT, told, Optional.empty());
    }

    static Judgement level(Fact reason) {
        return new Judgement(Ruling.HOLDS_NOT, List.of(reason), Optional.of(reason));
    }

    static Judgement cannot(Fact reason) {
        return new Judgement(Ruling.CANNOT_TELL, List.of(reason), Optional.empty());
    }

    public boolean holds() {
        return ruling == Ruling.HOLDS;
    }

    public boolean cannotTell() {
        return ruling == Ruling.CANNOT_TELL;
    }

    /** Both: does not hold where one does not, and cannot be told where one cannot and the other does not fail. */
    Judgement and(Judgement other) {
        if (ruling == Ruling.HOLDS_NOT || (cannotTell() && other.ruling != Ruling.HOLDS_NOT)) {
            return this;
        }
        return other.ruling == Ruling.HOLDS ? of(true, both(other)) : other;
    }

    /** Either. */
    Judgement or(Judgement other) {
        if (holds() || (cannotTell() && !other.holds())) {
            return this;
        }
        return other.holds() || other.cannotTell()
                ? other
                : new Judgement(Ruling.HOLDS_NOT, both(other), level.or(other::level));
    }

    private List<Fact> both(Judgement other) {
        List<Fact> both = new ArrayList<>(told);
        other.told.stream().filter(fact -> !both.contains(fact)).forEach(both::add);
        return both;
    }
}
