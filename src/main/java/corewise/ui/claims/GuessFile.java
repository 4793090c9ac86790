package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.file.KeptJson;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Guesses in a file of JSON. For one thread at a time. */
public final class GuessFile implements GuessStore {
    private static final Logger LOG = System.getLogger(GuessFile.class.getName());

    private final KeptJson<Content> file;
    /** What earlier versions wrote, a line a claim as {@code order.differs=YES}; read until guesses are kept again. */
    private final Path lines;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public GuessFile(Path folder) {
        file = new KeptJson<>(folder.resolve("guesses.json"), Content.class);
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

    @Override
    public Map<Check, ClaimGuess> load() throws IOException {
        Optional<Content> kept = file.load();
        if (kept.isPresent()) {
            return known(kept.get().guesses());
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
        file.keep(new Content(said));
        Files.deleteIfExists(lines);
    }
}
