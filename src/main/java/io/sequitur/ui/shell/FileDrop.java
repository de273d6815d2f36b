package io.sequitur.ui.shell;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Files dropped anywhere on the window are previewed. */
final class FileDrop {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  FileDrop(Region target, Opening opening) {
    target.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(DROP, true);
            e.consume();
          }
        });
    target.addEventHandler(DragEvent.DRAG_EXITED, e -> target.pseudoClassStateChanged(DROP, false));
    target.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          Dragboard board = e.getDragboard();
          List<File> files = board.getFiles();
          e.setDropCompleted(board.hasFiles());
          e.consume();
          if (!files.isEmpty()) {
            opening.preview(files.stream().map(File::toPath).toList());
          }
        });
  }
}
