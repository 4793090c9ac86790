/** The program's beginning: {@link corewise.Main} alone sees both the command line and the window. */
package corewise;
