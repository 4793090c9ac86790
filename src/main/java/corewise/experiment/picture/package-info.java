/**
 * Evidence as drawings and tables, and findings as a page: each kind of evidence has one pure layout (evidence and place
 * to marks), which windows and pages draw with their own pens, and one table that tells the same in figures.
 *
 * <p>May depend on {@code experiment}, {@code report} and what they may depend on.
 */
package corewise.experiment.picture;
