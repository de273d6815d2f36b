/** Where records come from; {@link io.sequitur.source.Sources} lists what can be read. */
package io.sequitur.source;
