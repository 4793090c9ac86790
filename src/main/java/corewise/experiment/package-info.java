/**
 * Repeated runs and what can be said from them: experiments, their statistics, the claims that are checked and their
 * verdict rules. May use {@code session} and all that it uses. Makes no threads: what takes long runs on the thread
 * that asks.
 */
package corewise.experiment;
