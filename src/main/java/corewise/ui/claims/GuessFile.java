package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.file.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Guesses in a file of JSON. For one thread at a time. */
public final class GuessFile implements GuessStore {
    private static final Logger LOG = System.getLogger(GuessFile.class.getName());
    private static final String NAME = "guesses.json";

    private final Path file;
    /** What earlier versions wrote, a line a claim as {@code order.differs=YES}; read until guesses are kept again. */
    private final Path lines;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public GuessFile(Path folder) {
        file = folder.resolve(NAME);
        lines = folder.resolve("guesses.txt");
    }

    /**
     * All that is in the file. Immutable.
     *
     * @param guesses by the keys of their checks
     */
    record Content(Map<String, String> guesses) {
        Content {
            guesses = new TreeMap<>(Objects.requireNonNull(guesses, "guesses"));
        }
    }

    /** Guesses that could not be read, and where they are now. */
    private static final class DamagedException extends IOException implements Told {
        private static final long serialVersionUID = 1;

        private final transient Fact fact;

        DamagedException(Path aside, Exception cause) {
            super(cause);
            fact = Fact.of("claims.guessesDamaged").verbatim("aside", aside.getFileName());
        }

        @Override
        public Fact fact() {
            return fact;
        }
    }

    @Override
    public Map<Check, ClaimGuess> load() throws IOException {
        if (Files.isRegularFile(file)) {
            try {
                return known(JsonMapper.shared()
                        .readValue(Files.readAllBytes(file), Content.class)
                        .guesses());
            } catch (JacksonException damaged) {
                Path aside = file.resolveSibling(NAME + ".damaged");
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                throw new DamagedException(aside, damaged);
            }
        }
        Properties earlier = new Properties();
        if (Files.isRegularFile(lines)) {
            try (Reader in = Files.newBufferedReader(lines)) {
                earlier.load(in);
            }
        }
        return known(earlier);
    }

    private static Map<Check, ClaimGuess> known(Map<?, ?> said) {
        Map<Check, ClaimGuess> guesses = new TreeMap<>();
        for (Check check : Check.ALL) {
            for (ClaimGuess guess : ClaimGuess.values()) {
                if (guess.name().equals(said.get(check.key()))) {
                    guesses.put(check, guess);
                }
            }
        }
        if (guesses.size() < said.size()) {
            // of a later version: the others stay known
            LOG.log(Level.WARNING, "only {0} of {1} guesses are known", guesses.size(), said.size());
        }
        return guesses;
    }

    @Override
    public void keep(Map<Check, ClaimGuess> guesses) throws IOException {
        Map<String, String> said = new TreeMap<>();
        guesses.forEach((check, guess) -> said.put(check.key(), guess.name()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(JsonMapper.shared().writeValueAsBytes(new Content(said))));
        Files.deleteIfExists(lines);
    }
}
