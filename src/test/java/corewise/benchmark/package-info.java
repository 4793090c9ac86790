/** What the program costs, measured on this machine: for developers, not part of the tests. */
package corewise.benchmark;
