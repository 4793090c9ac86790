package corewise.archfixture.metrics;

import corewise.archfixture.ui.race.OfTheWindow;

final class UsesTheWindowsThread {
    final OfTheWindow window = new OfTheWindow();
}
