package io.sequitur.ui;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.SettingsFile;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What a closed window leaves behind: nothing, its log of millions of events least of all. */
class ClosedWindowTest extends WindowTest {
  private Explorer another;

  @Test
  void isLetGoWithItsLog() {
    interact(() -> another = explorer(new Stage()));
    waitFor(() -> another.workspace().snapshotProperty().get() != null);
    waitFor(
        () ->
            another.workspace().snapshotProperty().get().state() != SessionState.LOADING
                && another.workspace().snapshotProperty().get().chains().size() > 0);
    var chains = new WeakReference<>(another.workspace().snapshotProperty().get().chains());
    var window = new WeakReference<>(another);

    interact(
        () -> {
          another.window().closeWindow();
          another.close();
          another = null;
        });

    waitFor(
        () -> {
          System.gc();
          return window.get() == null && chains.get() == null;
        });
  }

  private Explorer explorer(Stage stage) {
    SettingsFile file = new SettingsFile(folder.resolve("another"));
    Explorer made = new Explorer(stage, file, Optional.of(FAULTS), LogSession::open, picker());
    made.show(List.of(SourceRequest.of(FAULTS)), SessionOptions.DEFAULT);
    return made;
  }
}
