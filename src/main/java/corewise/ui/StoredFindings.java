package corewise.ui;

import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.ui.claims.FindingStore;
import java.io.IOException;
import java.util.List;

/** Findings in the program's data folder. For one thread at a time. */
record StoredFindings(FindingsFile file) implements FindingStore {
    @Override
    public FindingsFile.Kept load() throws IOException {
        return file.load();
    }

    @Override
    public void keep(List<Finding> findings) throws IOException {
        file.keep(findings);
    }
}
