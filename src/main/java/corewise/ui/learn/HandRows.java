package corewise.ui.learn;

import corewise.lesson.ShowOfHands;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.stream.IntStream;

/** The hands raised for each choice of a step. */
@OnWindowThread
final class HandRows {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final List<HandRow> rows;
    private boolean wasCounting;

    HandRows(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        rows = IntStream.range(0, viewModel.words().choices().size())
                .mapToObj(choice -> new HandRow(viewModel, choice, this::done, texts))
                .toList();
    }

    /** The row of a choice, from 0. */
    HandRow row(int choice) {
        return rows.get(choice);
    }

    private void done(int choice, boolean goesOn) {
        if (goesOn && choice + 1 < rows.size()) {
            rows.get(choice + 1).field().requestFocus();
        } else {
            presenter.endCount();
        }
    }

    /**
     * Shows what was counted; who has asked to count begins to type at once.
     *
     * @param happened the choice that happened, once that is to be told
     */
    void show(int happened) {
        ShowOfHands hands = viewModel.walk().state().hands;
        boolean counting = presenter.counting();
        for (int choice = 0; choice < rows.size(); choice++) {
            rows.get(choice).show(hands, counting, choice == happened);
        }
        if (counting && !wasCounting) {
            rows.getFirst().field().requestFocus();
            rows.getFirst().field().selectAll();
        }
        wasCounting = counting;
    }
}
