package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The program's own texts of the claims, with the figures of their rules and of a machine in them. Immutable. */
public final class BundledClaimTexts implements ClaimTexts {
    private static final String FILE = "/assets/claims/claims.properties";

    private final Properties texts = new Properties();
    private final Map<ClaimId, Map<String, String>> words = new HashMap<>();

    /** @param machine the one that claims are checked on */
    public BundledClaimTexts(MachineInfo machine) {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(BundledClaimTexts.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
        }
        int cores = machine.availableProcessors();
        for (Claim claim : Claims.ALL) {
            Map<String, String> all = new HashMap<>(claim.words(machine));
            all.put("cores", Integer.toString(cores));
            all.put("workers", Integer.toString(Math.min(cores, RunSpec.MAX_WORKERS)));
            all.put("common.items", Integer.toString(CommonRuns.ITEMS_A_CORE * cores));
            words.put(claim.id(), Map.copyOf(all));
        }
    }

    @Override
    public String statement(ClaimId claim) {
        return text(claim, "statement");
    }

    @Override
    public String experiment(ClaimId claim) {
        return text(claim, "experiment");
    }

    @Override
    public String rule(ClaimId claim) {
        return text(claim, "rule");
    }

    private String text(ClaimId claim, String what) {
        String key = claim.key() + "." + what;
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        for (Map.Entry<String, String> word :
                words.getOrDefault(claim, Map.of()).entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}
