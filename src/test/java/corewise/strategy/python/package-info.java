/** Tests of runs in Python, with the interpreters of this machine and with made-up ones. */
package corewise.strategy.python;
