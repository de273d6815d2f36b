package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.PayloadNode;
import io.sequitur.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class InspectorWindowTest extends WindowTest {
  private int effect;

  /** Opens a log and selects an event that has a cause. */
  private void openEvent(Path log) {
    open(log);
    effect = 0;
    while (snapshot().chains().causes().first(effect) < 0) {
      effect++;
    }
    interact(() -> workspace().selectRow(effect));
    waitFor(() -> lookup(".inspector-title").queryAs(Label.class).getText().equals(type(effect)));
  }

  private String type(int row) {
    EventStore store = snapshot().store();
    return store.names().types().name(store.type(row));
  }

  @Test
  void everythingAboutAnEventIsShown() {
    openEvent(FAULTS);
    String id = snapshot().store().idText(snapshot().store().eventId(effect));
    String shown = id.substring(0, 4) + "…" + id.substring(id.length() - 4);

    assertThat(lookup(".facts").lookup(shown).tryQuery()).isPresent();
    for (String name :
        new String[] {"correlation id", "causation id", "key", "time", "since cause"}) {
      assertThat(lookup(".facts").lookup(name).tryQuery()).as(name).isPresent();
    }
    assertNoNotices();
  }

  @Test
  void aLinkLeadsToTheCause() {
    openEvent(FAULTS);
    int cause = snapshot().chains().causes().first(effect);
    Node link = lookup(".inspector-links .hyperlink").query();
    clickOn(link);

    waitFor(() -> workspace().selection().current().row() == cause);
    waitFor(() -> lookup(".inspector-title").queryAs(Label.class).getText().equals(type(cause)));
  }

  @Test
  void thePayloadIsATreeThatCanBeSearched() {
    openEvent(FAULTS);
    TreeView<PayloadNode> tree = lookup("#payload-tree").query();
    waitFor(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
    clickOn("#payload-search").write("orderId");
    waitFor(() -> tree.getSelectionModel().getSelectedItem() != null);
    PayloadNode found = tree.getSelectionModel().getSelectedItem().getValue();

    assertThat(found.name()).isEqualTo("orderId");
    clickOn(tree);
    interact(() -> tree.getSelectionModel().select(tree.getSelectionModel().getSelectedItem()));
    push(KeyCode.CONTROL, KeyCode.C);
    String[] text = new String[1];
    interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    assertThat(text[0]).isNotBlank();
  }

  @Test
  void bytesAreShownAsTextAndAsHex() {
    openEvent(FAULTS);
    clickOn("Raw");
    ListView<String> lines = lookup("#raw-lines").queryListView();
    waitFor(() -> !lines.getItems().isEmpty() && lines.getItems().getFirst().startsWith("{"));
    clickOn("#raw-hex");
    waitFor(() -> lines.getItems().getFirst().startsWith("000000  7b"));
  }

  @Test
  void findingsOfTheChainAreShownWithTheirRemedy() {
    open(FAULTS);
    int chain = snapshot().analysis().result("duplicate-record").findings().chain(0);
    interact(() -> workspace().selection().selectChain(chain));
    waitFor(() -> lookup(".finding-card").tryQuery().isPresent());
    clickOn("Why it matters, what to do");
    waitFor(() -> lookup("Less").tryQuery().isPresent());
    String remedy = snapshot().analysis().result("duplicate-record").rule().remedy();

    assertThat(lookup(".finding-card .label").queryAllAs(Label.class))
        .anyMatch(label -> label.isVisible() && label.getText().equals(remedy));
  }

  @Test
  void aRecordThatCannotBeReadAnyMoreSaysSoInPlace() throws IOException {
    Path log = Files.copy(CLEAN, folder.resolve("gone.jsonl"));
    openEvent(log);
    Files.write(log, new byte[0]);
    int other = effect + 1;
    interact(() -> workspace().selectRow(other));
    waitFor(() -> lookup("Try again").tryQuery().isPresent());

    assertThat(lookup(".inspector-title").queryAs(Label.class).getText()).isEqualTo(type(other));
    assertNoNotices();
  }

  @Test
  void ofManySelectionsTheLastIsShown() {
    open(FAULTS);
    int last = 300;
    interact(
        () -> {
          for (int row = 0; row <= last; row++) {
            workspace().selectRow(row);
          }
        });
    waitFor(() -> lookup(".inspector-title").queryAs(Label.class).getText().equals(type(last)));
    String id = snapshot().store().idText(snapshot().store().eventId(last));
    waitFor(
        () ->
            lookup(".facts")
                .lookup(id.substring(0, 4) + "…" + id.substring(id.length() - 4))
                .tryQuery()
                .isPresent());
  }
}
