package corewise.calibration;

import corewise.model.Work;
import java.util.Optional;

/** How long items took on this machine when the program was started before. Thread-safe. */
public interface KeptCurves {
    /** Nothing is kept. */
    KeptCurves NONE = new KeptCurves() {
        @Override
        public Optional<LengthCurve> of(Work work) {
            return Optional.empty();
        }

        @Override
        public void keep(Work work, LengthCurve curve) {
            // for nobody
        }
    };

    /** What was measured last of a work; empty where nothing was, or not on this machine. */
    Optional<LengthCurve> of(Work work);

    /** Keeps what was measured for the next start; one that cannot be kept is measured then. */
    void keep(Work work, LengthCurve curve);
}
