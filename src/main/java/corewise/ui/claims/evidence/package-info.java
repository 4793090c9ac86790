/**
 * Evidence as pictures, tables and words: each kind has a pure layout (evidence and place to marks), one painter paints
 * all marks, and one table tells the same in figures.
 *
 * <p>May depend on what {@code ui.claims} may depend on; knows nothing of cards.
 */
package corewise.ui.claims.evidence;
