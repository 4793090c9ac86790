package corewise.experiment;

import corewise.metrics.Interval;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The figures of evidence as JSON. Numbers that are not known are null. For one thread. */
final class EvidenceJson {
    private final JsonGenerator json;
    private final Function<Trace, Optional<String>> traceFiles;

    EvidenceJson(JsonGenerator json) {
        this(json, trace -> Optional.empty());
    }

    /** @param traceFiles the name of the file in which a trace is kept; empty where it is not */
    EvidenceJson(JsonGenerator json, Function<Trace, Optional<String>> traceFiles) {
        this.json = json;
        this.traceFiles = traceFiles;
    }

    void write(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind(evidence));
        switch (evidence) {
            case Evidence.CoreBars cores -> array("busy", cores.busy(), this::number);
            case Evidence.Bars bars -> {
                json.writeStringProperty("unit", bars.unit());
                array("bars", bars.bars(), this::bar);
            }
            case Evidence.Curves curves -> {
                json.writeStringProperty("x", curves.xLabel());
                json.writeStringProperty("y", curves.yLabel());
                json.writeBooleanProperty("xLogarithmic", curves.xLogarithmic());
                array("curves", curves.curves(), this::curve);
            }
            case Evidence.WinMap map -> {
                json.writeStringProperty("pair", map.pair());
                json.writeStringProperty("perItem", map.perItem().id());
                json.writeStringProperty("pool", map.pool().id());
                array("cells", map.cells(), this::cell);
            }
            case Evidence.Several several -> array("parts", several.parts(), this::write);
            case Evidence.TaskStates moment -> {
                json.writeNumberProperty("tasks", moment.tasks());
                array("running", moment.running(), json::writeNumber);
                array("ready", moment.ready(), json::writeNumber);
            }
            case Evidence.Orders orders -> array("orders", orders.orders(), this::order);
            case Evidence.Same same -> {
                json.writeNumberProperty("runs", same.runs());
                json.writeNumberProperty("items", same.items());
                json.writeNumberProperty("differing", same.differing());
            }
            case Evidence.Lanes lanes -> {
                json.writeStringProperty("way", lanes.trace().spec().way().id());
                json.writeNumberProperty("makespanNanos", RunTimes.makespanNanos(lanes.trace()));
                traceFiles.apply(lanes.trace()).ifPresent(name -> json.writeStringProperty("trace", name));
            }
        }
        json.writeEndObject();
    }

    private static String kind(Evidence evidence) {
        return switch (evidence) {
            case Evidence.CoreBars cores -> "cores";
            case Evidence.Bars bars -> "bars";
            case Evidence.Curves curves -> "curves";
            case Evidence.WinMap map -> "map";
            case Evidence.Several several -> "several";
            case Evidence.TaskStates moment -> "moment";
            case Evidence.Orders orders -> "orders";
            case Evidence.Same same -> "same";
            case Evidence.Lanes lanes -> "lanes";
        };
    }

    private void bar(Evidence.Bar bar) {
        json.writeStartObject();
        json.writeStringProperty("label", bar.label());
        way(bar.way());
        interval("amount", bar.amount());
        json.writeEndObject();
    }

    private void curve(Evidence.Curve curve) {
        json.writeStartObject();
        json.writeStringProperty("label", curve.label());
        way(curve.way());
        array("points", curve.points(), point -> {
            json.writeStartObject();
            json.writeNumberProperty("x", point.x());
            interval("y", point.y());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void cell(Evidence.Cell cell) {
        json.writeStartObject();
        json.writeNumberProperty("itemNanos", cell.itemNanos());
        json.writeNumberProperty("items", cell.items());
        interval("perItemByPool", cell.perItemByPool());
        json.writeEndObject();
    }

    private void order(List<Integer> order) {
        json.writeStartArray();
        order.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void way(Optional<Way> way) {
        way.ifPresent(known -> json.writeStringProperty("way", known.id()));
    }

    private void interval(String name, Interval interval) {
        json.writeName(name);
        json.writeStartObject();
        json.writeName("low");
        number(interval.low());
        json.writeName("middle");
        number(interval.middle());
        json.writeName("high");
        number(interval.high());
        json.writeEndObject();
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private <T> void array(String name, List<T> values, Consumer<T> writing) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(writing);
        json.writeEndArray();
    }
}
