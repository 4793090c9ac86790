package corewise.archfixture.ui.race;

import corewise.ui.fx.OnWindowThread;

/** Belongs to the window's thread, and does no wrong. */
@OnWindowThread
public final class OfTheWindow {}
