package io.sequitur.ui.view.open;

import atlantafx.base.theme.Styles;
import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.session.MappingDraft;
import io.sequitur.ui.shell.Wrapping;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** One field of the mapping: its places to edit, what is wrong with them, and the coverage. */
final class FieldEditor {
  private static final String SYNTAX =
      "Places in order, separated by commas; the first that yields wins.\n"
          + "header:NAME   value:a.b.c   value:/a.b/c   key   key:PATH   topic   timestamp\n"
          + "Join several with +, transform with |, such as: header:__TypeId__ | shortType";

  private final MappingField field;
  private final TextField places = new TextField();
  private final Label problem = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Label share = new Label();
  private boolean showing;

  FieldEditor(
      MappingField field, GridPane grid, int line, BiConsumer<MappingField, String> edited) {
    this.field = field;
    Label name = new Label(title(field));
    name.setLabelFor(places);
    name.setTooltip(new Tooltip(meaning(field)));
    places.getStyleClass().addAll("mono", "places");
    places.setAccessibleText("Places of the " + title(field));
    places.setTooltip(new Tooltip(SYNTAX));
    places.setPromptText("not mapped");
    problem.getStyleClass().addAll("caption", "severity-error");
    Wrapping.of(problem);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add(Styles.MEDIUM);
    share.getStyleClass().addAll("mono", "muted");
    Tooltip meaning = new Tooltip("Share of the sampled records in which the field was found");
    bar.setTooltip(meaning);
    share.setTooltip(meaning);
    bar.setAccessibleText("Coverage of the " + title(field));
    grid.addRow(line, name, new VBox(2, places, problem), bar, share);
    places
        .textProperty()
        .addListener(
            (p, old, now) -> {
              if (!showing) {
                edited.accept(field, now);
              }
            });
  }

  /** Shows a draft; what the user is just typing is left as it is. */
  void show(MappingDraft draft, Double coverage) {
    showing = true;
    String text = draft.places(field);
    if (!places.getText().strip().equals(text)) {
      places.setText(text);
    }
    showing = false;
    String wrong = draft.problem(field);
    problem.setText(wrong);
    problem.setVisible(!wrong.isEmpty());
    problem.setManaged(!wrong.isEmpty());
    places.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
    bar.setProgress(coverage == null ? 0 : coverage);
    share.setText(coverage == null ? "–" : Figures.percent(coverage));
  }

  /** The field's name for people. */
  static String title(MappingField field) {
    return switch (field) {
      case EVENT_ID -> "event id";
      case CORRELATION_ID -> "correlation id";
      case CAUSATION_ID -> "causation id";
      case EVENT_TYPE -> "event type";
      case SERVICE -> "service";
      case TIME -> "event time";
      case BUSINESS_KEY -> "business key";
    };
  }

  private static String meaning(MappingField field) {
    return switch (field) {
      case EVENT_ID -> "The identity of an event; effects name it as their cause";
      case CORRELATION_ID -> "Shared by all events of one business flow";
      case CAUSATION_ID -> "The event id of the direct cause; may be a list";
      case EVENT_TYPE -> "What happened, such as OrderPlaced";
      case SERVICE -> "Who produced the event";
      case TIME -> "When it happened; without it, the record timestamp counts";
      case BUSINESS_KEY -> "What a person asks about, such as an order id; else the record key";
    };
  }
}
