package io.sequitur.ui.shell;

import io.sequitur.chain.Grouping;
import javafx.util.StringConverter;

/** What makes events one chain, for people. */
public final class GroupingText extends StringConverter<Grouping> {
  @Override
  public String toString(Grouping grouping) {
    return switch (grouping) {
      case null -> "";
      case CORRELATION -> "correlation id";
      case CAUSATION -> "links alone";
      case KEY -> "business key";
    };
  }

  @Override
  public Grouping fromString(String text) {
    throw new UnsupportedOperationException("the choice is not editable");
  }
}
