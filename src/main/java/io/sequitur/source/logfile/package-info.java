/**
 * Recorded logs: files and standard input, compressed or not, in the formats that {@link
 * io.sequitur.source.logfile.LogFormat} describes. Bytes are dispensed in {@link
 * io.sequitur.source.logfile.Chunk}s, cut into frames by a {@link
 * io.sequitur.source.logfile.FrameCursor} and read by a {@link
 * io.sequitur.source.logfile.FrameParser}.
 */
package io.sequitur.source.logfile;
