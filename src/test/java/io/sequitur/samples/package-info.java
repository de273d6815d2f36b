/**
 * Makes the logs of {@code sample-data/} from seeds, knows what each of them holds, and holds the
 * program to it.
 */
package io.sequitur.samples;
