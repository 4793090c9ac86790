package corewise.archfixture.metrics;

import java.util.function.Consumer;

/** An offender: prints by a method reference. */
final class Prints {
    final Consumer<String> printer = System.out::println;
}
