package io.sequitur.ui.view.inspector;

import io.sequitur.model.PayloadNode;
import io.sequitur.ui.shell.Wrapping;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

/** A member of a payload: its name and its value. */
final class PayloadCell extends TreeCell<PayloadNode> {
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
  private static final int LONG = 22;
  private static final int LONGEST = 4_000;

  private final Supplier<String> search;
  private final Label name = new Label();
  private final Label value = new Label();
  private final HBox box = new HBox(name, value);

  PayloadCell(Supplier<String> search) {
    this.search = search;
    name.getStyleClass().add("payload-name");
    name.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().add("payload-value");
    getStyleClass().add("mono");
    value.setMinWidth(0);
    setPrefWidth(0); // long values are shortened: nothing to scroll sideways
  }

  @Override
  protected void updateItem(PayloadNode node, boolean empty) {
    super.updateItem(node, empty);
    setText(null);
    if (empty || node == null) {
      setGraphic(null);
      setTooltip(null);
      pseudoClassStateChanged(HIT, false);
      return;
    }
    name.setText(node.name().isEmpty() ? "" : node.name() + ": ");
    value.setText(text(node));
    value.getStyleClass().removeIf(style -> style.startsWith("kind-"));
    value.getStyleClass().add("kind-" + node.kind().name().toLowerCase(Locale.ROOT));
    setGraphic(box);
    boolean isLong = node.text().length() > LONG;
    setTooltip(isLong ? tooltip(node.text()) : null);
    String wanted = search.get().toLowerCase(Locale.ROOT);
    pseudoClassStateChanged(HIT, !wanted.isEmpty() && PayloadPane.matches(node, wanted));
  }

  private static Tooltip tooltip(String text) {
    Tooltip tooltip =
        new Tooltip(text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text);
    Wrapping.of(tooltip);
    tooltip.setMaxWidth(560);
    return tooltip;
  }

  private static String text(PayloadNode node) {
    String text =
        node.text().length() > LONGEST ? node.text().substring(0, LONGEST) + '…' : node.text();
    String line = text.replace('\n', '⏎').replace('\r', ' ');
    return switch (node.kind()) {
      case STRING -> '"' + line + '"';
      case ABSENT -> line.isEmpty() ? "no value: a tombstone" : line;
      case NULL -> "null";
      default -> line;
    };
  }
}
