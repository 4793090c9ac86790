/**
 * The one voice: every sentence, name and number that a user reads is made here, from keys and facts, in one language and
 * with one rounding. A new language touches the bundles in {@code assets/i18n} only.
 *
 * <p>May depend on {@code fact}.
 */
package corewise.text;
