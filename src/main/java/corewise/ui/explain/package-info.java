/**
 * What am I looking at: what can be pointed at, what a card says of it, the words of the glossary, and the layer that shows
 * them. Parts of the window say what they are through {@link corewise.ui.explain.Explained}; nothing here knows them. May
 * use the toolkit's helpers and the texts.
 */
package corewise.ui.explain;
