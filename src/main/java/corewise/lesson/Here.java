package corewise.lesson;

import corewise.model.Interpreter;
import corewise.model.MachineInfo;
import java.util.List;

/**
 * What a lesson goes by of the machine it is taken on. Immutable.
 *
 * @param cores how many may be used, at least 1
 * @param coreIds whether the system tells which core a thread is on
 * @param python whether there is an interpreter of Python
 * @param pythonLock whether that interpreter has a global lock
 */
public record Here(int cores, boolean coreIds, boolean python, boolean pythonLock) {

    /** This machine with these interpreters, the best first. */
    public static Here of(MachineInfo machine, List<Interpreter> interpreters) {
        return new Here(
                machine.availableProcessors(),
                machine.coreReported(),
                !interpreters.isEmpty(),
                !interpreters.isEmpty() && interpreters.getFirst().info().lock());
    }
}
