package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.MappingField;
import io.sequitur.ui.shell.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class OpeningTest extends WindowTest {
  @Test
  void aChosenFileIsPreviewedThenOpened() {
    chosenLogs = List.of(CLEAN);
    clickOn("Open…");
    waitFor(() -> !rows().getItems().isEmpty());
    assertThat(text("#open-pane .card-title")).isEqualTo("Open recorded logs");
    assertThat(places("event id").getText()).isEqualTo("value:eventId");

    clickOn(openButton());
    waitUntilRead();
    assertThat(chainsListed()).isEqualTo(360);
    interact(() -> explorer.close());
    assertThat(new SettingsFile(folder.resolve("config")).load().recentFiles())
        .containsExactly(CLEAN.toAbsolutePath());
    assertNoNotices();
  }

  @Test
  void aMistakeInAPlaceIsToldAndMustBeMended() {
    interact(() -> explorer.opening().preview(List.of(CLEAN)));
    waitFor(() -> !rows().getItems().isEmpty());
    interact(() -> places("event id").setText("nonsense:eventId"));
    waitFor(() -> openButton().isDisabled());
    assertThat(lookup(".severity-error").queryAllAs(javafx.scene.control.Label.class))
        .anyMatch(label -> label.isVisible() && label.getText().contains("is no place"));

    interact(() -> places("event id").setText("value:correlationId"));
    waitFor(() -> !openButton().isDisabled());
    waitFor(
        () ->
            rows().getItems().getFirst().fields().values().stream().distinct().count()
                < rows().getItems().getFirst().fields().size());
  }

  @Test
  void severalFilesOpenAsOneSession() {
    interact(() -> explorer.opening().preview(List.of(CLEAN, FAULTS)));
    waitFor(() -> !openButton().isDisabled());
    assertThat(openButton().getText()).isEqualTo("Open 2 files");
    clickOn(openButton());
    waitUntilRead();
    assertThat(snapshot().sources()).hasSize(2);
    assertThat(text(".source-name")).isEqualTo("orders-clean.jsonl and 1 more");
  }

  @Test
  void aFileInWhichNothingIsRecognisedSaysWhatWasLookedFor() throws IOException {
    Path odd = folder.resolve("odd.jsonl");
    Files.writeString(odd, "{\"colour\":\"red\",\"size\":3}\n{\"colour\":\"blue\",\"size\":4}\n");
    interact(() -> explorer.opening().preview(List.of(odd)));
    waitFor(() -> !rows().getItems().isEmpty());
    assertThat(lookup(".notice-line").queryAllAs(javafx.scene.control.Label.class))
        .anyMatch(label -> label.getText().contains("event id"));
  }

  @Test
  void aFileThatCannotBeReadIsOneSentenceAndCannotBeOpened() {
    interact(() -> explorer.opening().preview(List.of(folder.resolve("gone.jsonl"))));
    waitFor(() -> sentence().contains("gone.jsonl"));
    assertThat(openButton().isDisabled()).isTrue();
    type(KeyCode.ESCAPE);
    waitFor(() -> lookup("#open-pane").tryQuery().isEmpty());
    assertThat(snapshot()).isNull();
  }

  @Test
  void aRecentFileThatIsGoneLeavesTheWindowUsable() {
    interact(() -> explorer.opening().open(folder.resolve("gone.jsonl")));
    waitFor(() -> snapshot() != null && !snapshot().sources().isEmpty());
    waitFor(() -> text(".status-bar > .label").contains("gone.jsonl"));
    open(CLEAN);
    assertThat(chainsListed()).isEqualTo(360);
    assertNoNotices();
  }

  @Test
  void theSampleOpensFromTheStartPage() {
    clickOn("Open the sample");
    waitUntilRead();
    assertThat(snapshot().analysis().result("duplicate-record").count()).isPositive();
  }

  @Test
  void aTablesColumnsAreNamedInThePreviewAndReadByTheirNames() throws IOException {
    Path table = folder.resolve("shop.csv");
    Files.writeString(table, "Id;Flow;Cause;What\ne1;f1;;Placed\ne2;f1;e1;Paid\ne3;f2;;Placed\n");
    interact(() -> explorer.opening().preview(List.of(table)));
    waitFor(() -> rows().getItems().size() == 3);
    assertThat(firstEvent()).doesNotContainKey(MappingField.CORRELATION_ID);
    assertThat(column("Id").getValue()).hasToString("event id"); // as its title says

    name("Flow", "correlation id");
    waitFor(() -> "f1".equals(firstEvent().get(MappingField.CORRELATION_ID)));
    name("Cause", "causation id");
    name("What", "event type");
    waitFor(() -> "Placed".equals(firstEvent().get(MappingField.EVENT_TYPE)));
    assertThat(text("#columnsNote")).isEqualTo("4 columns, 4 used");

    clickOn(openButton());
    waitUntilRead();
    assertThat(chainsListed()).isEqualTo(2);
    assertThat(snapshot().analysis().totals().links()).isEqualTo(1);
    assertNoNotices();
  }

  @Test
  void whatIsNoTableHasNoColumnsToName() throws IOException {
    Path table = Files.writeString(folder.resolve("shop.tsv"), "eventId\tFlow\ne1\tf1\n");
    interact(() -> explorer.opening().preview(List.of(CLEAN, table)));
    waitFor(() -> !rows().getItems().isEmpty());
    assertThat(lookup("#columnSection").query().isVisible()).isFalse();
    interact(() -> lookup("#files").queryListView().getSelectionModel().select(1));
    waitFor(() -> lookup("#columnSection").query().isVisible());
    assertThat(column("Flow").getValue()).hasToString("other data");
  }

  private Map<MappingField, String> firstEvent() {
    return rows().getItems().isEmpty() ? Map.of() : rows().getItems().getFirst().fields();
  }

  private ComboBox<?> column(String title) {
    return lookup(".column-choice").queryAllAs(ComboBox.class).stream()
        .filter(box -> box.getAccessibleText().equals("What the column " + title + " is"))
        .findFirst()
        .orElseThrow();
  }

  private void name(String title, String field) {
    ComboBox<?> box = column(title);
    int index = box.getItems().stream().map(Object::toString).toList().indexOf(field);
    interact(() -> box.getSelectionModel().select(index));
  }

  private String sentence() {
    return lookup("#open-pane .open-body .label").<javafx.scene.control.Label>queryAll().stream()
        .map(javafx.scene.control.Label::getText)
        .filter(text -> text != null && text.contains("gone"))
        .findFirst()
        .orElse("");
  }

  @SuppressWarnings("unchecked") // the only table of the preview
  private TableView<io.sequitur.session.SourcePreview.Row> rows() {
    return lookup("#open-pane .table-view").queryAs(TableView.class);
  }

  private TextField places(String field) {
    return lookup("#open-pane .places").queryAllAs(TextField.class).stream()
        .filter(f -> f.getAccessibleText().equals("Places of the " + field))
        .findFirst()
        .orElseThrow();
  }

  private Button openButton() {
    return lookup("#open-pane .button").queryAllAs(Button.class).stream()
        .filter(b -> b.isDefaultButton())
        .findFirst()
        .orElseThrow();
  }
}
