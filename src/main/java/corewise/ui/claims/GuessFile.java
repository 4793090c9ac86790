package corewise.ui.claims;

import corewise.experiment.ClaimId;
import corewise.file.AtomicFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Guesses in a file of text, a line a claim as {@code order.differs=YES}. For one thread at a time. */
public final class GuessFile implements GuessStore {
    private static final Logger LOG = System.getLogger(GuessFile.class.getName());
    private static final String NAME = "guesses.txt";

    private final Path file;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public GuessFile(Path folder) {
        file = folder.resolve(NAME);
    }

    @Override
    public Map<ClaimId, Guess> load() throws IOException {
        Map<ClaimId, Guess> guesses = new EnumMap<>(ClaimId.class);
        if (!Files.isRegularFile(file)) {
            return guesses;
        }
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            try {
                guesses.put(claim(line.substring(0, Math.max(0, equals))), Guess.valueOf(line.substring(equals + 1)));
            } catch (IllegalArgumentException unknown) {
                // of a later version, or damaged: the others stay known
                LOG.log(Level.WARNING, "a guess is not known: {0}", unknown.getMessage());
            }
        }
        return guesses;
    }

    private static ClaimId claim(String key) {
        for (ClaimId claim : ClaimId.values()) {
            if (claim.key().equals(key)) {
                return claim;
            }
        }
        throw new IllegalArgumentException("no claim is called " + key);
    }

    @Override
    public void keep(Map<ClaimId, Guess> guesses) throws IOException {
        Map<ClaimId, Guess> ordered = new EnumMap<>(ClaimId.class);
        ordered.putAll(guesses);
        String text = ordered.entrySet().stream()
                .map(entry -> entry.getKey().key() + '=' + entry.getValue() + '\n')
                .collect(Collectors.joining());
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
