package corewise.strategy.process;

/** A command that never changes. Immutable. */
public record FixedCommand(ChildCommand current) implements WorkerProcesses.Commands {}
