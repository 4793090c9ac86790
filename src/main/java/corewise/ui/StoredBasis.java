package corewise.ui;

import corewise.model.MachineInfo;
import corewise.platform.UserFolders;
import corewise.validation.Basis;
import corewise.validation.BasisFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** What was measured for the simulator on this machine, from its file. Immutable. */
record StoredBasis(MachineInfo machine) implements Supplier<Optional<Basis>> {
    private static final System.Logger LOG = System.getLogger(StoredBasis.class.getName());

    @Override
    public Optional<Basis> get() {
        try {
            return new BasisFile(UserFolders.current().data(), machine).load().basis();
        } catch (IOException unreadable) {
            // simulations then rest on usual costs, and say so
            LOG.log(Level.WARNING, "what was measured for the simulator cannot be read", unreadable);
            return Optional.empty();
        }
    }
}
