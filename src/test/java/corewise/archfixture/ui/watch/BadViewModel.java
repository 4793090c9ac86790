package corewise.archfixture.ui.watch;

import javafx.scene.Node;

/** An offender: a view-model holds a node, in a class inside it. */
final class BadViewModel {
    record Inner(Node node) {}
}
