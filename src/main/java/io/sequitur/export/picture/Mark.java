package io.sequitur.export.picture;

/**
 * What a shape stands for, so that a click on it can be understood. Each kind of picture has marks
 * of its own.
 */
public interface Mark {}
