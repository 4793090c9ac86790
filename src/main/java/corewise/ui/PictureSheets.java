package corewise.ui;

import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.board.BoardPane;
import corewise.ui.canvas.lanes.RowsBy;
import corewise.ui.race.RacePicture;
import corewise.ui.race.RaceViewModel;
import corewise.ui.watch.MandelbrotPicture;
import corewise.ui.watch.WatchViewModel;
import corewise.ui.watch.timeline.TimelinePicture;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.scene.image.WritableImage;

/** Makes pictures of what the window shows, in any size. Belongs to the window's thread. */
final class PictureSheets {
    private final WatchViewModel watch;
    private final RaceViewModel race;
    private final ShellViewModel shell;
    private final LongSupplier moment;
    private final Texts texts;

    /** @param moment the moment of the shown run that board and timeline show, nanoseconds since its start */
    PictureSheets(WatchViewModel watch, RaceViewModel race, ShellViewModel shell, LongSupplier moment, Texts texts) {
        this.watch = watch;
        this.race = race;
        this.shell = shell;
        this.moment = moment;
        this.texts = texts;
    }

    /** What there is to be shown now. */
    Set<PictureRequest.Kind> kinds() {
        Set<PictureRequest.Kind> kinds = EnumSet.of(PictureRequest.Kind.WINDOW);
        if (watch.shownRunProperty().get() != null) {
            kinds.add(PictureRequest.Kind.BOARD);
            kinds.add(PictureRequest.Kind.TIMELINE);
        }
        if (race.picture().isPresent()) {
            kinds.add(PictureRequest.Kind.RACE);
        }
        return kinds;
    }

    /** Draws a picture; empty for the window, which is its own picture, and where there is nothing to show any more. */
    Optional<WritableImage> draw(PictureRequest request) {
        CompletedRun run = watch.shownRunProperty().get();
        return switch (request.kind()) {
            case WINDOW -> Optional.empty();
            case BOARD -> Optional.ofNullable(run).map(this::board).map(sheet -> drawn(sheet, request));
            case TIMELINE -> Optional.ofNullable(run).map(this::timeline).map(sheet -> drawn(sheet, request));
            case RACE -> race.picture().map(this::race).map(sheet -> drawn(sheet, request));
        };
    }

    private WritableImage drawn(PictureSheet sheet, PictureRequest request) {
        return sheet.draw(request, shell.darkProperty().get());
    }

    private PictureSheet board(CompletedRun run) {
        BoardPane board = new BoardPane(texts, () -> {});
        board.trace(run.trace(), false, MandelbrotPicture.of(run));
        board.show(moment.getAsLong(), 1);
        return new PictureSheet(way(run), run.trace(), board, board::draw, texts);
    }

    private PictureSheet timeline(CompletedRun run) {
        TimelinePicture timeline = new TimelinePicture(run.trace(), RowsBy.CORE, moment.getAsLong(), texts);
        return new PictureSheet(way(run), run.trace(), timeline, timeline::draw, texts);
    }

    private PictureSheet race(RacePicture picture) {
        return new PictureSheet(race.pictureTitle(), race.pictureTrace(), picture, picture::draw, texts);
    }

    private String way(CompletedRun run) {
        return texts.get(
                "pictureSheet.run", texts.get("way." + run.trace().spec().way().id()), run.number());
    }
}
