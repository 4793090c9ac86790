package corewise.ui.page;

/**
 * Work that Esc stops, at once or, where it has taken a while, when asked twice. Immutable.
 *
 * @param sinceNanos when it began, by the window's clock
 * @param question whether it is to be stopped, asked where a second Esc is needed
 * @param stop stops it
 */
public record UnderWay(long sinceNanos, String question, Runnable stop) {}
