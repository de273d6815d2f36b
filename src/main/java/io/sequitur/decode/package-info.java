/**
 * From records to events: id conventions as data, their detection, and the decoders that apply a
 * {@link io.sequitur.decode.Mapping} to each record. Depends on {@code model} and Jackson only.
 */
package io.sequitur.decode;
