/** Tests of the folder that the build leaves behind, from outside: they start its scripts. */
package corewise.dist;
