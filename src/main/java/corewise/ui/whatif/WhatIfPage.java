package corewise.ui.whatif;

import corewise.metrics.TraceRule;
import corewise.model.Way;
import corewise.simulation.game.FakeRound;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.RunsDesk;
import corewise.ui.page.WayKeys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/** The What if page: simulated machines and lists. Simulates and draws only while it is in sight. */
@OnWindowThread
public final class WhatIfPage implements Page {
    /** A part of the time between two pulses, of which layout needs one too. */
    private static final long FOR_ANSWERS_NANOS = 5_000_000;

    private final RunsDesk desk;
    private final WhatIfServices services;
    private final WhatIfViewModel viewModel;
    private final WhatIfController controller;
    private final WhatIfChartController chart;
    private final WhatIfMapController map;
    private final WhatIfRunController run;
    private final FakeController fake;
    private final FrameLoop loop;
    private final Parent node;

    /**
     * A page that is not in sight.
     *
     * @param desk knows the runs that were made; closed with the page
     */
    public WhatIfPage(RunsDesk desk, WhatIfServices services) {
        this.desk = desk;
        this.services = services;
        viewModel = new WhatIfViewModel(
                desk,
                services,
                action -> services.nextPulse().execute(() -> {
                    long began = services.page().clock().getAsLong();
                    action.run();
                    draw(began);
                }));
        loop = new FrameLoop(services.page().clock(), this::draw);
        controller = new WhatIfController(viewModel);
        chart = new WhatIfChartController(viewModel, loop::request);
        map = new WhatIfMapController(viewModel, loop::request);
        run = new WhatIfRunController(viewModel, services.page(), loop::request);
        fake = new FakeController(viewModel.game(), viewModel.texts(), loop::request);
        node = new ViewLoader(viewModel.texts())
                .register(WhatIfController.class, () -> controller)
                .register(WhatIfControlsController.class, () -> new WhatIfControlsController(viewModel))
                .register(WhatIfChartController.class, () -> chart)
                .register(WhatIfMapController.class, () -> map)
                .register(WhatIfRunController.class, () -> run)
                .register(FakeController.class, () -> fake)
                .load("whatif");
        chart.asValuesProperty().subscribe(run::asTable);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.G, chart::guess);
        keys.put(KeyCode.T, chart::values);
        keys.put(KeyCode.B, viewModel::replay);
        List<Way> ways = List.of(Way.values());
        for (int way = 1; way < Math.min(WayKeys.ALL.size(), ways.size()); way++) {
            Way chosen = ways.get(way);
            keys.put(WayKeys.ALL.get(way), () -> viewModel.toggle(chosen));
        }
        keys.put(KeyCode.F, this::play);
        keys.put(KeyCode.ENTER, fake::check);
        for (int digit = 0; digit < WayKeys.ALL.size(); digit++) {
            int number = digit;
            Runnable elsewhere = keys.getOrDefault(WayKeys.ALL.get(digit), () -> {});
            keys.put(WayKeys.ALL.get(digit), () -> digit(number, elsewhere));
        }
        keys.put(KeyCode.PAGE_DOWN, () -> controller.scroll(1));
        keys.put(KeyCode.PAGE_UP, () -> controller.scroll(-1));
        keys.put(KeyCode.F5, controller::top);
        return keys;
    }

    private void play() {
        viewModel.game().openProperty().set(!viewModel.game().openProperty().get());
    }

    /** While the fake is looked for, the first digits choose the run, the next ones the rule. */
    private void digit(int number, Runnable elsewhere) {
        List<TraceRule> rules = List.of(TraceRule.values());
        if (!viewModel.game().openProperty().get()) {
            elsewhere.run();
        } else if (number < FakeRound.RUNS) {
            viewModel.game().choose(number);
        } else if (number - FakeRound.RUNS < rules.size()) {
            viewModel.game().choose(rules.get(number - FakeRound.RUNS));
        }
    }

    @Override
    public boolean leave() {
        boolean playing = viewModel.game().openProperty().get();
        viewModel.game().openProperty().set(false);
        return playing;
    }

    /**
     * What was wished for. Immutable.
     *
     * @param ways that are compared
     */
    private record Wished(Wish wish, Set<Way> ways) implements Place {}

    @Override
    public Optional<Place> place() {
        return Optional.of(new Wished(viewModel.wishProperty().get(), Set.copyOf(viewModel.ways())));
    }

    @Override
    public void goOnAt(Place place) {
        if (place instanceof Wished before) {
            viewModel.goOnWith(before.wish(), before.ways());
        }
    }

    @Override
    public void setInSight(boolean inSight) {
        viewModel.setInSight(inSight);
        loop.setInSight(inSight);
    }

    @Override
    public List<PagePicture> pictures() {
        return WhatIfSheets.of(viewModel);
    }

    @Override
    public void drawNow() {
        drawAnswers();
        map.draw();
        fake.draw();
    }

    private void drawAnswers() {
        run.draw();
        chart.draw();
    }

    /** The map is left for the next pulse where much was done in this one. */
    private void draw(long began) {
        drawAnswers();
        if (services.page().clock().getAsLong() - began < FOR_ANSWERS_NANOS) {
            drawNow();
        } else {
            services.nextPulse().execute(this::drawNow);
        }
    }

    public WhatIfViewModel viewModel() {
        return viewModel;
    }

    @Override
    public void close() {
        viewModel.close();
        loop.close();
        desk.close();
    }
}
