package io.sequitur.ui.view.inspector;

import io.sequitur.model.Figures;
import io.sequitur.session.RecordDetails;
import io.sequitur.ui.shell.Icons;
import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bytes of a record, as text or hex. */
final class RawPane extends VBox {
  private static final int NARROWEST = 4;
  private static final int WIDEST = 16;

  /** Characters of a line of digits beside its bytes: offset, spaces, bar and padding. */
  private static final double BESIDE = 14;

  /** Width of a character of the monospaced font in ems, and characters for one byte. */
  private static final double ADVANCE = 0.6;

  private static final double PER_BYTE = 4.15;

  /** What there is to look at. */
  private enum Part {
    VALUE("Value"),
    KEY("Key"),
    FRAME("As in the source");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private final ChoiceBox<Part> part = new ChoiceBox<>();
  private final ToggleButton hex = new ToggleButton("Hex");
  private final Label size = new Label();
  private final ListView<String> list = new ListView<>();
  private RecordDetails details;
  private BytesLines lines;

  RawPane() {
    getStyleClass().add("raw");
    part.getItems().setAll(Part.values());
    part.setValue(Part.VALUE);
    part.setAccessibleText("Which bytes to show");
    part.getStyleClass().add("small-button");
    hex.getStyleClass().addAll("flat", "small-button");
    hex.setTooltip(new Tooltip("Show the bytes as hexadecimal digits"));
    hex.setId("raw-hex");
    hex.setMinWidth(USE_PREF_SIZE);
    size.setMinWidth(USE_PREF_SIZE);
    part.setMinWidth(0);
    HBox.setHgrow(part, Priority.SOMETIMES);
    size.getStyleClass().add("caption");
    Button copy = new Button();
    copy.setGraphic(Icons.of(Feather.COPY));
    copy.getStyleClass().addAll("flat", "icon-button");
    copy.setTooltip(new Tooltip("Copy all of it"));
    copy.setAccessibleText("Copy the bytes");
    copy.setOnAction(
        e -> {
          if (lines != null) {
            Copying.copy(lines.all());
          }
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(6, part, hex, gap, size, copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    list.setId("raw-lines");
    list.setAccessibleText("Raw bytes");
    list.getStyleClass().add("raw-lines");
    list.setCellFactory(v -> new LineCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    part.valueProperty().addListener(o -> fill());
    hex.selectedProperty().addListener(o -> fill());
    list.widthProperty()
        .addListener(
            (p, old, now) -> {
              if (hex.isSelected() && perLine(old.doubleValue()) != perLine(now.doubleValue())) {
                fill();
              }
            });
  }

  /** Shows a record's bytes; {@code null} for none. */
  void show(RecordDetails next) {
    details = next;
    fill();
  }

  /** As many bytes as have room with their text: a power of two. */
  private int perLine(double width) {
    double em = list.lookup(".list-cell") instanceof ListCell<?> c ? c.getFont().getSize() : 12;
    double bytes = (width / (em * ADVANCE) - BESIDE) / PER_BYTE;
    int count = WIDEST;
    while (count > NARROWEST && count > bytes) {
      count /= 2;
    }
    return count;
  }

  private byte[] bytes() {
    if (details == null) {
      return null;
    }
    return switch (part.getValue()) {
      case VALUE -> details.value();
      case KEY -> details.key();
      case FRAME -> details.raw();
    };
  }

  private void fill() {
    byte[] bytes = bytes();
    lines =
        bytes == null
            ? null
            : hex.isSelected()
                ? BytesLines.hex(bytes, perLine(list.getWidth()))
                : BytesLines.text(bytes);
    size.setText(bytes == null ? "" : Figures.bytes(bytes.length));
    list.setPlaceholder(new Label(details == null ? "" : nothing()));
    BytesLines shown = lines;
    list.setItems(
        new ObservableListBase<>() {
          @Override
          public String get(int index) {
            return shown.line(index);
          }

          @Override
          public int size() {
            return shown == null ? 0 : shown.size();
          }
        });
  }

  private String nothing() {
    return switch (part.getValue()) {
      case VALUE -> details.value() == null ? "no value: a tombstone" : "an empty value";
      case KEY -> details.key() == null ? "no key" : "an empty key";
      case FRAME -> "nothing";
    };
  }

  /** A line of bytes. */
  private static final class LineCell extends ListCell<String> {
    LineCell() {
      getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty ? null : line);
    }
  }
}
