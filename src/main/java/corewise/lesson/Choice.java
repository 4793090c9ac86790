package corewise.lesson;

import java.util.Optional;

/**
 * One of the answers to choose from. Immutable.
 *
 * @param says what the learner would say
 * @param why what is told to whoever chose it, once it was seen: the belief behind it, and what the run shows of it
 * @param when what must be so of the runs for it to be what happened; empty where it can be right without a run
 * @param right whether it is right, where no run decides
 * @param belief the belief behind it, of those that many hold; empty for none of these
 */
public record Choice(Localised says, Localised why, Optional<Rule> when, boolean right, Optional<Belief> belief) {}
