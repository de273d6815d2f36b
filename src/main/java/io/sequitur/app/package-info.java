/**
 * The composition root: the program's entry point, which wires every other package together with
 * plain constructors. Nothing else may import it.
 */
package io.sequitur.app;
