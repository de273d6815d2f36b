package io.sequitur.ui;

import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.BackgroundThreads;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.MainWindow;
import io.sequitur.ui.shell.Notices;
import io.sequitur.ui.shell.Opening;
import io.sequitur.ui.shell.SessionFactory;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.SettingsFile;
import io.sequitur.ui.shell.SettingsSaver;
import io.sequitur.ui.shell.SystemFilePicker;
import io.sequitur.ui.shell.UiSessions;
import io.sequitur.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/** One window of the program with everything in it, put together by plain constructors. */
public final class Explorer {
  private final Stage stage;
  private final Notices notices = new Notices();
  private final BackgroundThreads background = new BackgroundThreads(notices::defect);
  private final Workspace workspace = new Workspace(background);
  private final UiSessions sessions;
  private final SettingsSaver saver;
  private final Settings settings;
  private final OpenFlow opening;
  private final MainWindow window;

  private final Thread.UncaughtExceptionHandler defects =
      (thread, failure) -> notices.defect(failure);

  /** Who was told of failures that no thread catches before this window was there. */
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  /**
   * @param stage not shown yet
   * @param sample a log to try the program with
   * @param factory opens sessions
   */
  public Explorer(
      Stage stage, SettingsFile settingsFile, Optional<Path> sample, SessionFactory factory) {
    this(stage, settingsFile, sample, factory, null);
  }

  /**
   * @param files asks the user for files; {@code null} for the system's dialogs
   */
  public Explorer(
      Stage stage,
      SettingsFile settingsFile,
      Optional<Path> sample,
      SessionFactory factory,
      FilePicker files) {
    this.stage = stage;
    settings = settingsFile.load();
    saver = new SettingsSaver(settings, settingsFile, background);
    sessions = new UiSessions(workspace, factory, notices);
    FilePicker picker = files == null ? new SystemFilePicker(stage, settings) : files;
    opening = new OpenFlow(workspace, sessions, settings, picker, notices, sample);
    Exports exports = new Exports(workspace, sessions, picker, notices);
    window =
        new MainWindow(
            stage,
            workspace,
            sessions,
            settings,
            notices,
            opening,
            Views.content(workspace, sessions, settings, opening, exports.actions()));
    opening.showIn(window);
    Thread.currentThread().setUncaughtExceptionHandler(defects);
    Thread.setDefaultUncaughtExceptionHandler(defects);
  }

  /** Shows the window and opens what was asked for. */
  public void show(List<SourceRequest> requests, SessionOptions options) {
    stage.show();
    if (!requests.isEmpty()) {
      opening.openAll(requests, options);
    }
  }

  /** What the window shows. */
  public Workspace workspace() {
    return workspace;
  }

  /** The window. */
  public MainWindow window() {
    return window;
  }

  /** The ways to open logs. */
  public Opening opening() {
    return opening;
  }

  /** Ends reading and threads, and saves what is to be remembered. */
  public void close() {
    saver.flush();
    sessions.close();
    background.close();
    // The JavaFX thread outlives the window, and would hold it.
    Thread thread = Thread.currentThread();
    if (thread.getUncaughtExceptionHandler() == defects) {
      thread.setUncaughtExceptionHandler(null);
    }
    if (Thread.getDefaultUncaughtExceptionHandler() == defects) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
