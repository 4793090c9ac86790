package corewise.archfixture.ui.race;

import javafx.application.Platform;

/** An offender: a feature hands work to the toolkit itself. */
final class DrivesTheToolkit {
    final Runnable quit = Platform::exit;
}
