package io.sequitur.ui.shell;

/**
 * What is selected everywhere at once.
 *
 * @param chain a chain of the snapshot, or -1
 * @param row a record of the store, or -1
 */
public record Selected(int chain, int row) {
  /** Nothing. */
  public static final Selected NOTHING = new Selected(-1, -1);
}
