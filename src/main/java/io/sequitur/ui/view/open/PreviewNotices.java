package io.sequitur.ui.view.open;

import io.sequitur.model.Figures;
import io.sequitur.model.Reject;
import io.sequitur.session.SourcePreview;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the user should know before opening. */
final class PreviewNotices {
  private static final int MOST_REJECTS = 3;
  private static final String WAY =
      " Choose another id convention above, or write below where the ids stand.";

  private PreviewNotices() {}

  static void show(VBox box, OpenEntry entry, SourcePreview preview) {
    List<Node> lines = new ArrayList<>();
    if (!preview.problem().isEmpty()) {
      lines.add(warning(preview.problem() + WAY));
    }
    if (entry.previews().size() > 1) {
      lines.add(
          note(
              "The file holds "
                  + Figures.count(entry.previews().size(), "log")
                  + ", all of which are opened; shown is "
                  + preview.name()
                  + "."));
    }
    preview.notices().forEach(text -> lines.add(note(text)));
    preview.rejects().stream().limit(MOST_REJECTS).forEach(r -> lines.add(reject(r)));
    box.getChildren().setAll(lines);
    box.setManaged(!lines.isEmpty());
  }

  private static Label reject(Reject reject) {
    String detail = reject.detail().isEmpty() ? reject.reason().explanation() : reject.detail();
    Label label = warning("Line " + Figures.count(reject.number()) + " is rejected: " + detail);
    label.setTooltip(new Tooltip(reject.sample()));
    return label;
  }

  private static Label warning(String text) {
    return line(text, Icons.of(Feather.ALERT_TRIANGLE, "severity-warning"));
  }

  private static Label note(String text) {
    return line(text, Icons.of(Feather.INFO));
  }

  private static Label line(String text, Node icon) {
    Label label = new Label(text, icon);
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("notice-line");
    return label;
  }
}
