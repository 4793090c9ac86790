package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.experiment.Finding;
import corewise.experiment.FindingStore;
import corewise.experiment.FindingsFile;
import corewise.experiment.picture.MadeUpFindings;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.session.MachineUse;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.fx.WindowBackgroundTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeptFindingsTest {
    private static final RunSpec RUN = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1_000, 1), 2);

    private final FakeRunService service = new FakeRunService(2);
    private final WindowBackgroundTasks background = new WindowBackgroundTasks(Runnable::run);
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final List<Optional<MachineUse>> uses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final SlowStore store = new SlowStore();
    private final KeptFindings kept = new KeptFindings(
            new ClaimsServices(null, null, null, store, null, null, new SameThreadTasks(), background, service.lease()),
            Texts.load(),
            problem -> problems.add(problem.toString()));
    private volatile boolean interrupted;

    @AfterEach
    void close() {
        background.close();
    }

    /** Says when it writes, and waits until it may. */
    private final class SlowStore implements FindingStore {
        private volatile List<Finding> findings = List.of();

        @Override
        public FindingsFile.Kept load() {
            return new FindingsFile.Kept(
                    List.of(MadeUpFindings.of(ClaimId.SERIAL_SHARE, 2)), Optional.empty(), Optional.empty());
        }

        @Override
        public void keep(List<Finding> all) {
            writing.countDown();
            try {
                mayWrite.await();
            } catch (InterruptedException lost) {
                throw new IllegalStateException("the writing was interrupted", lost);
            }
            uses.add(service.lease().use());
            findings = all;
        }
    }

    /** Two claims, each with two runs, as one job of the machine. */
    private Thread check() {
        service.endingAtOnce((spec, number) -> service.trace(spec, number), "");
        CheckFeed feed = new CheckFeed(told -> {}, news -> {}, kept::found);
        Thread checking = Thread.ofPlatform().name("made-up-check").unstarted(() -> {
            try {
                service.lease().call(MachineUse.CLAIMS, () -> {
                    for (ClaimId claim : List.of(ClaimId.FULL_USE, ClaimId.FASTER)) {
                        service.start(RUN);
                        service.start(RUN);
                        feed.found(MadeUpFindings.of(claim, 2));
                    }
                    return null;
                });
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            interrupted = Thread.interrupted();
        });
        checking.start();
        return checking;
    }

    /** Until it waits, or has ended because it does not wait. */
    private static void untilItWaits(Thread checking) {
        while (checking.getState() != Thread.State.WAITING && checking.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nothingIsWrittenWhileAnExperimentsRunsAreOn() throws InterruptedException {
        kept.read(found -> {}, problem -> problems.add(problem.toString()));
        Thread checking = check();
        writing.await();
        untilItWaits(checking);
        assertEquals(2, service.started().size(), "the next claim's runs wait until this one is kept");

        mayWrite.countDown();
        checking.join();

        assertEquals(4, service.started().size());
        assertEquals(List.of(Optional.of(MachineUse.CLAIMS), Optional.of(MachineUse.CLAIMS)), uses);
        assertEquals(
                List.of(ClaimId.SERIAL_SHARE, ClaimId.FULL_USE, ClaimId.FASTER),
                store.findings.stream().map(Finding::claim).toList());
        assertEquals(List.of(), problems);
    }

    @Test
    void aCheckThatIsCancelledWhileItsFindingIsWrittenLosesNothing() throws InterruptedException {
        kept.read(found -> {}, problem -> problems.add(problem.toString()));
        Thread checking = check();
        writing.await();
        untilItWaits(checking);
        checking.interrupt();
        assertEquals(Optional.of(MachineUse.CLAIMS), service.lease().use());
        assertFalse(background.finish().isDone(), "the window waits for it too");
        mayWrite.countDown();
        checking.join();

        assertTrue(interrupted, "the check is still told that it is cancelled");
        assertTrue(store.findings.stream().anyMatch(finding -> finding.claim() == ClaimId.FULL_USE));
        assertEquals(List.of(), problems);
    }
}
