package corewise.validation;

import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.session.MachineLease;
import corewise.session.RunService;
import java.util.concurrent.ExecutionException;

/** Makes runs within one job. Belongs to the thread that measures. */
record RunMaker(RunService service, MachineLease.Job job) {

    /** A run from its begin to its end. */
    Trace make(RunSpec spec) throws ExecutionException, InterruptedException {
        return job.call(() -> service.start(spec)).completion().get().trace();
    }
}
