/**
 * One run as a page that replays it in a browser: what it embeds of the trace, its words, and how they are put
 * together. The page's own markup, styles and script are files under {@code assets/page}. Pure functions of traces.
 *
 * <p>May depend on what {@code report} may depend on.
 */
package corewise.report.replay;
