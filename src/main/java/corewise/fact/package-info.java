/**
 * What is to be told, before anybody has made a sentence of it: a key and its values, each with its kind. Packages below
 * the window and the command line give facts; {@code text} alone makes sentences of them, in the reader's language.
 *
 * <p>Depends on nothing.
 */
package corewise.fact;
