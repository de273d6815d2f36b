package io.sequitur.ui.view.open;

import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.session.SourcePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** Fills a choice of formats or conventions, the detected one first. */
final class Choices {
  private final ComboBox<Choice> box;
  private boolean filling;

  Choices(ComboBox<Choice> box, Consumer<String> chosen) {
    this.box = box;
    box.setVisibleRowCount(16);
    box.valueProperty()
        .addListener(
            (p, old, now) -> {
              if (!filling && now != null && !now.equals(old)) {
                chosen.accept(now.name());
              }
            });
  }

  void showFormats(OpenEntry entry, SourcePreview preview) {
    Map<String, String> formats = SourcePreview.formats();
    List<Choice> choices = new ArrayList<>();
    String detected = entry.format() == null ? formats.get(preview.format()) + " (detected)" : "";
    choices.add(new Choice(null, detected.isEmpty() ? "Detect" : detected));
    formats.forEach((name, title) -> choices.add(new Choice(name, title)));
    box.setAccessibleText("Format");
    fill(choices, entry.format());
  }

  /** Formats for a file of which none was recognised. */
  void showFormats(OpenEntry entry) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(null, "Choose a format…"));
    SourcePreview.formats().forEach((name, title) -> choices.add(new Choice(name, title)));
    box.setAccessibleText("Format to read the file as");
    fill(choices, entry.format());
  }

  void showConventions(OpenEntry entry, SourcePreview preview) {
    List<Choice> choices = new ArrayList<>();
    String name = preview.summary().convention();
    if (entry.draft() != null) {
      choices.add(new Choice(entry.convention(), "your mapping"));
    }
    boolean detected = entry.convention() == null && entry.draft() == null;
    choices.add(
        new Choice(
            null, detected ? SourcePreview.conventionTitle(name) + " (detected)" : "Detect"));
    for (SourcePreview.Fit fit : preview.conventions()) {
      Double ids = fit.coverage().get(MappingField.EVENT_ID);
      String share = ids == null ? "" : ", event id in " + Figures.percent(ids);
      choices.add(new Choice(fit.name(), fit.title() + share));
    }
    if (entry.convention() != null
        && choices.stream().noneMatch(c -> entry.convention().equals(c.name()))) {
      choices.add(
          new Choice(entry.convention(), SourcePreview.conventionTitle(entry.convention())));
    }
    box.setAccessibleText("Id convention");
    fill(choices, entry.draft() != null ? choices.getFirst().name() : entry.convention());
  }

  private void fill(List<Choice> choices, String selected) {
    filling = true;
    box.getItems().setAll(choices);
    box.setValue(
        choices.stream()
            .filter(choice -> Objects.equals(choice.name(), selected))
            .findFirst()
            .orElse(choices.getFirst()));
    filling = false;
  }
}
