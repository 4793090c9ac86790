package corewise.experiment;

/** What the cards say of a claim before it is checked, in plain words. Thread-safe. */
public interface ClaimTexts {

    /** The claim in one short line, as "A serial loop uses 30 to 40 % of the CPU". */
    String statement(ClaimId claim);

    /** What will be run to check it, in a sentence or two, with its figures for this machine. */
    String experiment(ClaimId claim);

    /** The rule of the verdict with its thresholds, in a sentence or two. */
    String rule(ClaimId claim);
}
