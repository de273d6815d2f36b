package io.sequitur.ui.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.MappingField;
import io.sequitur.session.MappingDraft;
import io.sequitur.session.SourcePreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenModelTest {
  private static final Path CLEAN = Path.of("sample-data/orders-clean.jsonl");
  private static final Path FAULTS = Path.of("sample-data/orders-faults.jsonl");

  @TempDir Path folder;

  private final Queue<Runnable> background = new ArrayDeque<>();
  private int changes;
  private final OpenModel model =
      new OpenModel(background::add, Runnable::run, SourcePreview::of, () -> changes++);

  @Test
  void nothingIsReadyBeforeItWasLookedAt() {
    model.add(List.of(CLEAN, FAULTS, CLEAN));
    assertThat(model.entries()).hasSize(2).allMatch(OpenEntry::isLooking);
    assertThat(model.isReady()).isFalse();
    look();
    assertThat(model.isReady()).isTrue();
    assertThat(model.requests()).allSatisfy(r -> assertThat(r.mapping()).isNull());
    assertThat(changes).isEqualTo(3);
  }

  @Test
  void ofTwoLooksTheLaterOneCounts() {
    model.add(List.of(CLEAN));
    model.change(entry -> entry.withConvention("masstransit"));
    Runnable first = background.remove();
    look();
    String second = model.selected().previews().getFirst().summary().convention();
    first.run();
    assertThat(model.selected().previews().getFirst().summary().convention()).isEqualTo(second);
    assertThat(second).isEqualTo("masstransit");
  }

  @Test
  void anEditedMappingIsReadWithAndCanBeSavedAndLoaded() throws IOException {
    model.add(List.of(CLEAN));
    look();
    MappingDraft edited =
        model.selected().editable().with(MappingField.BUSINESS_KEY, "value:eventType + key");
    model.change(entry -> entry.withDraft(edited));
    look();
    assertThat(model.selected().previews().getFirst().rows().getFirst().fields())
        .containsEntry(MappingField.BUSINESS_KEY, "OrderPlaced/o-7500");

    Path file = folder.resolve("shop.json");
    edited.save(file);
    MappingDraft loaded = MappingDraft.load(file);
    for (MappingField field : MappingField.values()) {
      assertThat(loaded.places(field)).isEqualTo(edited.places(field));
    }
    model.change(entry -> OpenEntry.of(entry.path()).withDraft(loaded));
    look();
    assertThat(model.selected().previews().getFirst().summary().convention()).isEqualTo("shop");
  }

  @Test
  void aWrongPlaceKeepsTheFileFromBeingOpened() {
    model.add(List.of(CLEAN));
    look();
    model.change(e -> e.withDraft(e.editable().with(MappingField.EVENT_ID, "header:")));
    assertThat(background).isEmpty(); // nothing to look at with a mapping that makes no sense
    assertThat(model.isReady()).isFalse();
    assertThat(model.selected().draft().problem(MappingField.EVENT_ID)).contains("name");
  }

  @Test
  void aMappingCanBeUsedForAllFiles() {
    model.add(List.of(CLEAN, FAULTS));
    look();
    model.change(e -> e.withDraft(e.editable().with(MappingField.SERVICE, "topic")));
    model.useMappingForAll();
    look();
    assertThat(model.entries())
        .allSatisfy(e -> assertThat(e.draft().places(MappingField.SERVICE)).isEqualTo("topic"));
    assertThat(model.isReady()).isTrue();
  }

  @Test
  void aFileThatIsNotThereIsASentence() {
    model.add(List.of(folder.resolve("gone.jsonl")));
    look();
    assertThat(model.selected().failure()).contains("gone.jsonl");
    assertThat(model.isReady()).isFalse();
    model.removeSelected();
    assertThat(model.entries()).isEmpty();
    assertThat(model.selected()).isNull();
  }

  private void look() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
