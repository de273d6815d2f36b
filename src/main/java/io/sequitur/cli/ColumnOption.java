package io.sequitur.cli;

import io.sequitur.report.Visible;
import io.sequitur.session.UserMistake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Understands {@code --column HEADER=FIELD}. */
final class ColumnOption {
  private ColumnOption() {}

  /**
   * Columns by their titles.
   *
   * @throws UserMistake where something is no pair, or named twice
   */
  static Map<String, String> columns(List<String> given) throws UserMistake {
    Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> fields = new TreeMap<>();
    for (String pair : given) {
      int sign = pair.lastIndexOf('='); // a title may have one, a field has none
      String title = sign < 0 ? "" : pair.substring(0, sign).strip();
      String field = pair.substring(sign + 1).strip();
      if (title.isEmpty() || field.isEmpty()) {
        throw new UserMistake(
            "--column: '"
                + Visible.text(pair)
                + "' is no HEADER=FIELD, such as \"Order no=orderId\".");
      }
      if (columns.put(title, field) != null) {
        throw new UserMistake("--column names '" + Visible.text(title) + "' twice: name it once.");
      }
      String other = fields.put(field.toLowerCase(Locale.ROOT), title);
      if (other != null) {
        throw new UserMistake(
            "--column says that both '"
                + Visible.text(other)
                + "' and '"
                + Visible.text(title)
                + "' are "
                + Visible.text(field)
                + ": one column can be.");
      }
    }
    return columns;
  }
}
