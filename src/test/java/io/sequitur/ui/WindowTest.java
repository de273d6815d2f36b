package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.Settings.Brightness;
import io.sequitur.ui.shell.SettingsFile;
import io.sequitur.ui.shell.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on real files, with settings of its own. */
abstract class WindowTest extends ApplicationTest {
  static final Path CLEAN = Path.of("sample-data/orders-clean.jsonl");
  static final Path FAULTS = Path.of("sample-data/orders-faults.jsonl");
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  /** What the user chooses in the system's file dialogs. */
  List<Path> chosenLogs = List.of();

  Path chosenOutput;
  Stage stage;
  Explorer explorer;

  @Override
  public void start(Stage primary) throws IOException {
    Fonts.load();
    // TestFX keeps the primary stage for all tests of the JVM, and with it all who listen to it.
    stage = new Stage();
    SettingsFile file = new SettingsFile(folder.resolve("config"));
    Settings settings = new Settings();
    settings.setBrightness(Brightness.DARK);
    settings.setNumber("window.width", 1440);
    settings.setNumber("window.height", 900);
    settings.setNumber("window.x", 0);
    settings.setNumber("window.y", 0);
    file.save(settings);
    explorer = new Explorer(stage, file, Optional.of(FAULTS), LogSession::open, picker());
    explorer.show(List.of(), SessionOptions.DEFAULT);
  }

  /** JavaFX waits for ever for a display that is not there. */
  @BeforeAll
  static void needsADisplay() {
    boolean missing =
        System.getProperty("os.name").equals("Linux") && System.getenv("DISPLAY") == null;
    if (missing) {
      throw new IllegalStateException("No display: run installer/test, which brings one.");
    }
  }

  @AfterEach
  void closeWindow() {
    interact(
        () -> {
          stage.hide();
          explorer.close();
        });
  }

  /** Closes the window and opens another, with the settings that the first one left. */
  void restart() {
    interact(
        () -> {
          stage.hide();
          explorer.close();
          SettingsFile file = new SettingsFile(folder.resolve("config"));
          stage = new Stage();
          explorer = new Explorer(stage, file, Optional.of(FAULTS), LogSession::open, picker());
          explorer.show(List.of(), SessionOptions.DEFAULT);
        });
  }

  /** Opens a log without the preview and waits until it was read. */
  void open(Path... logs) {
    List<SourceRequest> requests = List.of(logs).stream().map(SourceRequest::of).toList();
    interact(() -> explorer.show(requests, SessionOptions.DEFAULT));
    waitUntilRead();
  }

  void waitUntilRead() {
    waitFor(() -> snapshot() != null && snapshot().state() != SessionState.LOADING);
    waitFor(() -> chainsListed() > 0);
  }

  Workspace workspace() {
    return explorer.workspace();
  }

  Snapshot snapshot() {
    return workspace().snapshotProperty().get();
  }

  int chainsListed() {
    return lookup(".chain-list").queryListView().getItems().size();
  }

  String selectedChain() {
    int chain = workspace().selection().current().chain();
    return chain < 0 ? "" : snapshot().chains().label(chain);
  }

  /** The text of a label or button by its id or style. */
  String text(String query) {
    Node node = lookup(query).query();
    return ((Labeled) node).getText();
  }

  /** Waits until something holds on the JavaFX thread. */
  void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError("the window did not come so far", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void assertNoNotices() {
    assertThat(lookup("#notices .notification").queryAll()).isEmpty();
  }

  /** The answers given above, in place of the system's dialogs. */
  FilePicker picker() {
    return new Choices();
  }

  private final class Choices implements FilePicker {
    @Override
    public List<Path> logs() {
      return chosenLogs;
    }

    @Override
    public Optional<Path> fileToRead(String title) {
      return chosenLogs.stream().findFirst();
    }

    @Override
    public Optional<Path> fileToWrite(String title, String suggestedName) {
      return Optional.ofNullable(chosenOutput);
    }
  }
}
