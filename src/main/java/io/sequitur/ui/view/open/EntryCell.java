package io.sequitur.ui.view.open;

import io.sequitur.ui.shell.Icons;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** A file in the list: its name and whether it can be read. */
final class EntryCell extends ListCell<OpenEntry> {
  EntryCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(OpenEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    setText(entry.name());
    if (entry.isLooking()) {
      setGraphic(Icons.of(Feather.CLOCK));
    } else if (!entry.isReady() || !entry.previews().getFirst().recognised()) {
      setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "severity-warning"));
    } else {
      setGraphic(Icons.of(Feather.FILE_TEXT));
    }
    setTooltip(new Tooltip(entry.path().toString()));
  }
}
