package io.sequitur.source.logfile;

/**
 * What a format may know about one log.
 *
 * @param topic the topic to assume for records that name none
 * @param sample the log's first bytes
 * @param options what the user said
 */
public record FormatContext(String topic, Sample sample, OpenOptions options) {}
