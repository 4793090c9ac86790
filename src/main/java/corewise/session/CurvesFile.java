package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.KeptCurves;
import corewise.calibration.LengthCurve;
import corewise.model.MachineInfo;
import corewise.model.Work;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Keeps how long items took here in a small file, for the first picture of the next start. What another machine, Java or
 * version of the program measured is not used, nor what cannot be read. Thread-safe; reads and writes on the calling thread.
 */
final class CurvesFile implements KeptCurves {
    private static final System.Logger LOG = System.getLogger(CurvesFile.class.getName());
    private static final String PLACE = "measured-on";

    private final PropertiesFile file;
    private final String place;

    /** What the file says; null until it is first asked. */
    @GuardedBy("this")
    private Properties known;

    /** @param folder where the file is; need not exist */
    CurvesFile(Path folder, MachineInfo machine, String programVersion) {
        file = new PropertiesFile(folder.resolve("item-lengths.properties"));
        place = String.join(
                ";",
                machine.operatingSystem(),
                machine.processorName(),
                Integer.toString(machine.logicalProcessors()),
                Runtime.version().toString(),
                programVersion);
    }

    @Override
    public synchronized Optional<LengthCurve> of(Work work) {
        String units = lines().getProperty(work.id() + ".units");
        String nanos = lines().getProperty(work.id() + ".nanos");
        return units == null || nanos == null ? Optional.empty() : curve(numbers(units), numbers(nanos));
    }

    private static Optional<LengthCurve> curve(double[] units, double[] nanos) {
        boolean rising = units.length > 0;
        for (int i = 0; i < units.length; i++) {
            rising &= units[i] > (i == 0 ? 0 : units[i - 1]) && units[i] < Double.POSITIVE_INFINITY;
        }
        boolean real = rising
                && units.length == nanos.length
                && Arrays.stream(nanos).allMatch(each -> each > 0 && each < Double.POSITIVE_INFINITY);
        return real ? Optional.of(new LengthCurve(units, nanos)) : Optional.empty();
    }

    /** What is no number makes it no curve. */
    private static double[] numbers(String text) {
        try {
            return Arrays.stream(text.strip().split(" +", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException none) {
            return new double[0];
        }
    }

    @GuardedBy("this")
    private Properties lines() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private Properties read() {
        try {
            Properties lines = file.read();
            if (place.equals(lines.getProperty(PLACE))) {
                return lines;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.DEBUG, "how long items took is not known: {0}", unreadable.toString());
        }
        return new Properties();
    }

    @Override
    public synchronized void keep(Work work, LengthCurve curve) {
        Properties lines = lines();
        lines.setProperty(PLACE, place);
        lines.setProperty(work.id() + ".units", text(curve.units()));
        lines.setProperty(work.id() + ".nanos", text(curve.nanos()));
        try {
            file.write(lines);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "how long items took is not kept: {0}", e.toString());
        }
    }

    private static String text(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }
}
