package io.sequitur.ui.shell;

/**
 * A key of a view, for the overview of keys.
 *
 * @param keys such as {@code W / S}
 * @param does what it does, such as "zoom"
 */
public record KeyHint(String keys, String does) {}
