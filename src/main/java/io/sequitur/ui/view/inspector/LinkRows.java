package io.sequitur.ui.view.inspector;

import io.sequitur.model.Figures;
import io.sequitur.store.EventStore;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What caused the event, what it caused, and where else it was recorded, as links. */
final class LinkRows {
  private LinkRows() {}

  static void fill(VBox box, RecordFacts facts, IntConsumer go) {
    box.getChildren().clear();
    VBox causes = new VBox(2);
    for (int row : facts.causes()) {
      causes.getChildren().add(link(facts, row, go));
    }
    for (int handle : facts.missing()) {
      String id = facts.store().idText(handle);
      Label missing = new Label("missing: " + IdText.shorten(id));
      missing.setTooltip(new Tooltip("No record has the event id " + id));
      causes.getChildren().add(missing);
    }
    if (causes.getChildren().isEmpty()) {
      causes.getChildren().add(muted("nothing: a root"));
    }
    box.getChildren().add(named("Caused by", causes));
    VBox effects = new VBox(2);
    for (int row : facts.effects()) {
      effects.getChildren().add(link(facts, row, go));
    }
    int more = facts.effectsTotal() - facts.effects().length;
    if (more > 0) {
      effects.getChildren().add(muted("and " + Figures.count(more) + " more"));
    }
    if (facts.effectsTotal() == 0) {
      effects.getChildren().add(muted("nothing"));
    }
    box.getChildren().add(named("Caused", effects));
    if (facts.others().length > 0) {
      VBox others = new VBox(2);
      for (int row : facts.others()) {
        Hyperlink link = new Hyperlink(RecordNames.position(facts.store(), row));
        link.setOnAction(e -> go.accept(row));
        others.getChildren().add(link);
      }
      box.getChildren().add(named("Also at", others));
    }
  }

  private static Node link(RecordFacts facts, int row, IntConsumer go) {
    EventStore store = facts.store();
    int chain = facts.chains().chainOf(row);
    boolean elsewhere = chain != facts.request().chain();
    String name = RecordNames.name(store, row);
    Hyperlink link =
        new Hyperlink(
            elsewhere && chain >= 0 ? name + " (" + facts.chains().label(chain) + ")" : name);
    link.setTooltip(
        new Tooltip(RecordNames.where(store, row) + (elsewhere ? "\nof another chain" : "")));
    link.setOnAction(e -> go.accept(row));
    return link;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Node named(String name, VBox values) {
    Label label = new Label(name);
    label.getStyleClass().add("link-name");
    label.setMinWidth(84);
    return new HBox(8, label, values);
  }
}
