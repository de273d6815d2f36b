package io.sequitur.source.logfile;

/**
 * One column of a table.
 *
 * @param header its name in the header row
 * @param name what it is read as: the header, or what the user said it is
 * @param known true if records or events are known to have a field of that name
 */
public record LogColumn(String header, String name, boolean known) {}
