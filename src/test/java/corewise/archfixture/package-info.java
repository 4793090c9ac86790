/**
 * Classes that break one rule of the architecture each, so that the test can show that the rules
 * are able to fail. Nothing else uses them.
 */
package corewise.archfixture;
