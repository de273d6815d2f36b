package io.sequitur.query;

/**
 * A piece of a query as it stands in the text: free text, or a field with operator and value.
 *
 * @param negated true if it must not match
 * @param field the field's name as written, {@code null} for free text
 * @param operator {@code null} for free text
 * @param value the text or value, quotes taken off; may be empty
 * @param start where the word begins, its negation included
 * @param fieldStart where the field's name begins, or the text
 * @param valueStart where the value begins, its quote included
 * @param end after the last character
 * @param closed false if a quote was not closed
 */
record Word(
    boolean negated,
    String field,
    Operator operator,
    String value,
    int start,
    int fieldStart,
    int valueStart,
    int end,
    boolean closed) {}
