/**
 * Repeated runs and what can be said from them: experiments, their statistics, the claims that are checked and their
 * verdict rules. What they come to are facts; sentences and drawings are made elsewhere. May use {@code session} and all
 * that it uses, and {@code simulation}. Makes no threads: what takes long runs on the thread that asks.
 */
package corewise.experiment;
