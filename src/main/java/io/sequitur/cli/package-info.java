/** The command line: one thin class per command. */
package io.sequitur.cli;
