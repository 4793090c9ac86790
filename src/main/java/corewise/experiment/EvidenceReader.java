package corewise.experiment;

import corewise.experiment.JsonTree.DamagedException;
import corewise.file.TraceReader;
import corewise.metrics.Interval;
import corewise.model.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads evidence as {@link EvidenceJson} wrote it. For one thread. */
final class EvidenceReader {
    private final Path folder;

    /** @param folder where the traces are that evidence names */
    EvidenceReader(Path folder) {
        this.folder = folder;
    }

    Evidence read(JsonTree json) throws IOException {
        return switch (json.text("kind")) {
            case "cores" -> new Evidence.CoreBars(json.numbers("busy"));
            case "bars" -> new Evidence.Bars(json.text("unit"), bars(json));
            case "curves" ->
                new Evidence.Curves(json.text("x"), json.text("y"), json.flag("xLogarithmic"), curves(json));
            case "map" ->
                new Evidence.WinMap(json.text("pair"), way(json.text("perItem")), way(json.text("pool")), cells(json));
            case "several" -> {
                List<Evidence> parts = new ArrayList<>();
                for (JsonTree part : json.objects("parts")) {
                    parts.add(read(part));
                }
                yield new Evidence.Several(parts);
            }
            case "moment" -> new Evidence.TaskStates(json.whole("tasks"), json.wholes("running"), json.wholes("ready"));
            case "orders" -> new Evidence.Orders(json.wholeLists("orders"));
            case "same" -> new Evidence.Same(json.whole("runs"), json.whole("items"), json.whole("differing"));
            case "lanes" -> {
                Path trace = folder.resolve(Path.of(json.text("trace")).getFileName());
                yield new Evidence.Lanes(new TraceReader().read(trace).trace());
            }
            default -> throw new DamagedException("its evidence is of no known kind: " + json.text("kind"));
        };
    }

    private static List<Evidence.Bar> bars(JsonTree json) throws DamagedException {
        List<Evidence.Bar> bars = new ArrayList<>();
        for (JsonTree bar : json.objects("bars")) {
            bars.add(new Evidence.Bar(bar.text("label"), wayOf(bar), interval(bar.object("amount"))));
        }
        return bars;
    }

    private static List<Evidence.Curve> curves(JsonTree json) throws DamagedException {
        List<Evidence.Curve> curves = new ArrayList<>();
        for (JsonTree curve : json.objects("curves")) {
            List<Evidence.Point> points = new ArrayList<>();
            for (JsonTree point : curve.objects("points")) {
                points.add(new Evidence.Point(point.number("x"), interval(point.object("y"))));
            }
            curves.add(new Evidence.Curve(curve.text("label"), wayOf(curve), points));
        }
        return curves;
    }

    private static List<Evidence.Cell> cells(JsonTree json) throws DamagedException {
        List<Evidence.Cell> cells = new ArrayList<>();
        for (JsonTree cell : json.objects("cells")) {
            cells.add(new Evidence.Cell(
                    Math.round(cell.number("itemNanos")), cell.whole("items"), interval(cell.object("perItemByPool"))));
        }
        return cells;
    }

    private static Interval interval(JsonTree json) throws DamagedException {
        return new Interval(json.number("low"), json.number("middle"), json.number("high"));
    }

    private static Optional<Way> wayOf(JsonTree json) throws DamagedException {
        return json.has("way") ? Optional.of(way(json.text("way"))) : Optional.empty();
    }

    private static Way way(String id) throws DamagedException {
        return Arrays.stream(Way.values())
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DamagedException("no way is called " + id));
    }
}
