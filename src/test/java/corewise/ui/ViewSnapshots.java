package corewise.ui;

import corewise.session.RunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;

/**
 * Draws the window's views with made-up runs into pictures, for looking at: {@code ViewSnapshots FOLDER [SCALE] [VIEW…]}.
 * A view is one of {@code watch}, {@code board} (with the timeline), {@code race}, {@code order}, {@code claims},
 * {@code whatif}, {@code learn}, {@code pictures} (board, timeline and race by themselves), {@code dialogs}, {@code cards}
 * (of what is pointed at), {@code rooms} (all pages on many screens) and {@code states} (all pages before, while and after
 * lists run on few cores and many); without any all are drawn. A scale of 2 draws as a screen with twice the pixels does.
 * The property {@code corewise.tongue} says in which language: {@code -Dcorewise.tongue=de}. Each view's scenes (states,
 * sizes, light and dark, projector) stand in its own class. Belongs to the window's thread.
 */
public final class ViewSnapshots {
    /** Layouts that hang on one another have settled by then. */
    private static final int PASSES = 4;

    private static final Map<String, Consumer<ViewSnapshots>> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put("watch", WatchScenes::draw);
        VIEWS.put("board", BoardScenes::draw);
        VIEWS.put("race", RaceScenes::draw);
        VIEWS.put("order", OrderScenes::draw);
        VIEWS.put("claims", ClaimsScenes::draw);
        VIEWS.put("whatif", WhatIfScenes::draw);
        VIEWS.put("pictures", PictureScenes::draw);
        VIEWS.put("dialogs", DialogScenes::draw);
        VIEWS.put("learn", LearnScenes::draw);
        VIEWS.put("cards", CardScenes::draw);
        VIEWS.put("rooms", RoomScenes::draw);
        VIEWS.put("states", RoomScenes::states);
    }

    /** In the language of the pictures. */
    static final Texts TEXTS =
            Texts.load(Tongue.ofTag(System.getProperty("corewise.tongue", "en")).orElseThrow());

    private final Path folder;
    private final double scale;

    private ViewSnapshots(Path folder, double scale) {
        this.folder = folder;
        this.scale = scale;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        boolean scaled = args.length > 1 && Character.isDigit(args[1].charAt(0));
        List<String> named = List.of(args).subList(scaled ? 2 : 1, args.length);
        ViewSnapshots snapshots = new ViewSnapshots(folder, scaled ? Double.parseDouble(args[1]) : 1);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                (named.isEmpty() ? VIEWS.keySet() : named)
                        .forEach(view -> VIEWS.get(view).accept(snapshots));
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    /**
     * How a window looks.
     *
     * @param zoom in percent
     */
    record Scenery(int width, int height, boolean dark, int zoom) {
        static final Scenery LIGHT = new Scenery(1440, 900, false, 100);
        static final Scenery DARK = LIGHT.inDark();
        static final Scenery WIDE = new Scenery(1920, 1080, false, 100);
        static final Scenery SMALL = new Scenery(1024, 700, false, 100);
        static final Scenery PROJECTOR = LIGHT.forProjector();

        Scenery inDark() {
            return new Scenery(width, height, true, zoom);
        }

        Scenery forProjector() {
            return new Scenery(width, height, dark, 150);
        }

        boolean large() {
            return zoom > 100;
        }

        /** For names of pictures. */
        String name() {
            return width + (dark ? "-dark" : "") + (large() ? "-projector" : "");
        }

        /** A window that looks so, over made-up runs: board and timeline are words. */
        Shell shell(RunService service) {
            return on(MadeUpShell.root(service, new NoPictures(), TEXTS).shell(width, height));
        }

        /** Puts it on a window. */
        Shell on(Shell shell) {
            shell.viewModel().darkProperty().set(dark);
            shell.viewModel().zoomProperty().set(zoom);
            return shell;
        }
    }

    /** Takes the picture of a window, which is not to be taken twice. */
    void shoot(String name, Shell shell) {
        shoot(name, shell, () -> {});
    }

    /** The same, where something is done once all has its place. */
    void shoot(String name, Shell shell, Runnable settled) {
        shoot(name, shell.scene(), () -> shell.page().drawNow(), settled);
    }

    /**
     * The same of a scene.
     *
     * @param drawNow has what is in it draw what it else would with the next frame
     */
    void shoot(String name, Scene scene, Runnable drawNow, Runnable settled) {
        for (int pass = 0; pass <= PASSES; pass++) {
            MadeUpShell.settle(scene);
            drawNow.run();
            if (pass == PASSES / 2) {
                settled.run();
            }
        }
        // one picture a window: a second one of a scene on no screen shows what the first one showed
        SnapshotParameters scaled = new SnapshotParameters();
        scaled.setTransform(Transform.scale(scale, scale));
        scaled.setFill(scene.getFill());
        write(name, scene.getRoot().snapshot(scaled, null));
    }

    /** Writes an image into the folder. */
    void write(String name, Image image) {
        try {
            Files.write(folder.resolve(name + ".png"), PngImages.encode(image));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
