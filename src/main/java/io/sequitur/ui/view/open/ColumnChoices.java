package io.sequitur.ui.view.open;

import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.session.MappingDraft;
import io.sequitur.session.SourcePreview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What each column of a table is: a choice below each title. */
final class ColumnChoices {
  private static final Map<String, String> FIELDS = fields();
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
  private static final double WIDTH = 168;

  private final VBox section;
  private final HBox strip;
  private final Label note;
  private final BiConsumer<String, String> chosen;
  private boolean filling;

  /**
   * @param section what is shown for tables only
   * @param strip takes the columns, side by side
   * @param note says how many of them are used
   * @param chosen takes a column's title and its field, {@code null} for what its title says
   */
  ColumnChoices(VBox section, HBox strip, Label note, BiConsumer<String, String> chosen) {
    this.section = section;
    this.strip = strip;
    this.note = note;
    this.chosen = chosen;
    section.managedProperty().bind(section.visibleProperty());
  }

  /** Names by which fields are found, with what they are for people. */
  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("eventId", FieldEditor.title(MappingField.EVENT_ID));
    fields.put("correlationId", FieldEditor.title(MappingField.CORRELATION_ID));
    fields.put("causationId", FieldEditor.title(MappingField.CAUSATION_ID));
    fields.put("eventType", FieldEditor.title(MappingField.EVENT_TYPE));
    fields.put("service", FieldEditor.title(MappingField.SERVICE));
    fields.put("occurredAt", FieldEditor.title(MappingField.TIME));
    fields.put("businessKey", FieldEditor.title(MappingField.BUSINESS_KEY));
    fields.put("topic", "topic");
    fields.put("partition", "partition");
    fields.put("offset", "offset");
    fields.put("timestamp", "record timestamp");
    fields.put("key", "record key");
    fields.put("value", "record value");
    fields.put("headers", "headers");
    return fields;
  }

  /** Shows the columns of a table; nothing for all else. */
  void show(OpenEntry entry, SourcePreview preview) {
    List<SourcePreview.Column> columns = preview.columns();
    section.setVisible(!columns.isEmpty());
    filling = true;
    while (strip.getChildren().size() > columns.size()) {
      strip.getChildren().removeLast();
    }
    while (strip.getChildren().size() < columns.size()) {
      strip.getChildren().add(new ColumnBox());
    }
    int used = 0;
    for (int i = 0; i < columns.size(); i++) {
      String use = use(columns.get(i), entry.editable());
      used += use.isEmpty() ? 0 : 1;
      ((ColumnBox) strip.getChildren().get(i)).show(columns.get(i), entry, use);
    }
    note.setText(Figures.count(columns.size(), "column") + ", " + Figures.count(used) + " used");
    filling = false;
  }

  /** What a column is used for, as the preview was read; empty for the event's other data. */
  private static String use(SourcePreview.Column column, MappingDraft draft) {
    for (MappingField field : MappingField.values()) {
      boolean read =
          Arrays.stream(draft.places(field).split("[,+]"))
              .map(place -> place.replaceFirst("\\|.*", "").strip())
              .anyMatch(place -> isPlaceOf(place, column.field()));
      if (read) {
        return FieldEditor.title(field);
      }
    }
    String name = column.field().toLowerCase(Locale.ROOT);
    return column.known() ? FIELDS.getOrDefault(name, name) : "";
  }

  private static boolean isPlaceOf(String place, String name) {
    return place.equalsIgnoreCase("value:" + name)
        || place.equalsIgnoreCase("header:" + name.replaceFirst("(?i)^headers?[.:_]", ""));
  }

  /** One column: its title above what it is. */
  private final class ColumnBox extends VBox {
    private final Label title = new Label();
    private final ComboBox<Choice> box = new ComboBox<>();
    private final Tooltip whole = new Tooltip();

    ColumnBox() {
      super(3);
      setMinWidth(WIDTH);
      setMaxWidth(WIDTH);
      title.getStyleClass().addAll("mono", "caption");
      title.setLabelFor(box);
      title.setTooltip(whole);
      box.setMaxWidth(Double.MAX_VALUE);
      box.setVisibleRowCount(16);
      box.getStyleClass().add("column-choice");
      getChildren().setAll(title, box);
      box.valueProperty()
          .addListener(
              (p, old, now) -> {
                if (!filling && now != null && !now.equals(old)) {
                  chosen.accept(whole.getText(), now.name());
                }
              });
    }

    void show(SourcePreview.Column column, OpenEntry entry, String use) {
      String said = said(entry, column.title());
      title.setText(column.title().isBlank() ? "(no title)" : column.title());
      whole.setText(column.title());
      box.pseudoClassStateChanged(UNUSED, use.isEmpty());
      box.setAccessibleText("What the column " + column.title() + " is");
      List<Choice> choices = new ArrayList<>();
      choices.add(
          new Choice(null, said != null ? "as titled" : use.isEmpty() ? "other data" : use));
      FIELDS.forEach((name, text) -> choices.add(new Choice(name, text)));
      choices.add(new Choice("header." + column.title(), "header of that name"));
      if (said != null && choices.stream().noneMatch(c -> said.equals(c.name()))) {
        choices.add(new Choice(said, said));
      }
      box.getItems().setAll(choices);
      box.setValue(
          choices.stream()
              .filter(choice -> Objects.equals(choice.name(), said))
              .findFirst()
              .orElseThrow());
    }

    private String said(OpenEntry entry, String name) {
      return entry.columns().entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
  }
}
