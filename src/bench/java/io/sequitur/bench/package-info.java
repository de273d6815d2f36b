/** Measurements against a peer and a limit in the same run; compiled by {@code -Pbench} only. */
package io.sequitur.bench;
