package io.sequitur.model;

/**
 * One sample of unreadable input.
 *
 * @param reason why it was rejected
 * @param number the line (or element) number in its source, from 1
 * @param position byte position in the (decompressed) source
 * @param detail what exactly is wrong, one line, or empty
 * @param sample the first characters of the input, control characters made visible
 */
public record Reject(
    RejectReason reason, long number, long position, String detail, String sample) {}
