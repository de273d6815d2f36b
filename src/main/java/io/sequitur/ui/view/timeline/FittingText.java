package io.sequitur.ui.view.timeline;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** A line that is said in fewer words where there is less room, and never cut within a word. */
final class FittingText {
  private final Label label;
  private final Text ruler = new Text();
  private final Tooltip whole = new Tooltip();
  private List<String> wordings = List.of();

  FittingText(Label label) {
    this.label = label;
    label.widthProperty().addListener(o -> fit());
    label.fontProperty().addListener(o -> fit());
    label.setTooltip(whole);
  }

  /**
   * Shows the first wording that has room, nothing if none has.
   *
   * @param shortening the longest first
   * @param meaning what it is, for those who ask
   */
  void show(List<String> shortening, String meaning) {
    wordings = List.copyOf(shortening);
    String longest = wordings.isEmpty() ? "" : wordings.getFirst();
    whole.setText(longest.isEmpty() ? meaning : longest + "\n" + meaning);
    label.setAccessibleText(longest);
    fit();
  }

  private void fit() {
    ruler.setFont(label.getFont());
    double room = label.getWidth() - label.snappedLeftInset() - label.snappedRightInset();
    label.setText(wordings.stream().filter(text -> width(text) <= room).findFirst().orElse(""));
  }

  private double width(String text) {
    ruler.setText(text);
    return Math.ceil(ruler.getLayoutBounds().getWidth());
  }
}
