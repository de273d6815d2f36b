package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files dragged from another window. */
class FileDropTest extends WindowTest {
  private Stage files;

  @AfterEach
  void closeFiles() {
    interact(() -> files.close());
  }

  @Test
  void filesDroppedOnTheWindowArePreviewed() {
    interact(this::showFiles);
    drag("two logs", MouseButton.PRIMARY).dropTo("Drop a recorded log here");
    waitFor(() -> lookup("#open-pane .list-cell").tryQuery().isPresent());
    waitFor(() -> lookup("#open-pane .list-view").queryListView().getItems().size() == 2);
    assertThat(snapshot()).isNull(); // nothing is opened before the user saw it
    assertNoNotices();
  }

  private void showFiles() {
    Label label = new Label("two logs");
    label.setMinSize(160, 60);
    label.setOnDragDetected(
        e -> {
          Dragboard board = label.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(CLEAN.toFile(), FAULTS.toFile()));
          board.setContent(content);
          e.consume();
        });
    files = new Stage();
    files.setScene(new Scene(label));
    files.setX(1100);
    files.setY(600);
    files.setAlwaysOnTop(true);
    files.show();
  }
}
