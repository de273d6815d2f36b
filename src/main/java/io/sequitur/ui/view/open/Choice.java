package io.sequitur.ui.view.open;

/**
 * One line of a choice.
 *
 * @param name what it stands for, {@code null} for "as detected"
 * @param text for people
 */
record Choice(String name, String text) {
  @Override
  public String toString() {
    return text;
  }
}
