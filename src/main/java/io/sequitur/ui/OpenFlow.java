package io.sequitur.ui;

import io.sequitur.chain.Grouping;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.MainWindow;
import io.sequitur.ui.shell.Notices;
import io.sequitur.ui.shell.Opening;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.UiSessions;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.view.connect.ConnectView;
import io.sequitur.ui.view.open.OpenView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From files to a session: asks, previews, opens, remembers. */
final class OpenFlow implements Opening {
  private final UiSessions sessions;
  private final Settings settings;
  private final FilePicker picker;
  private final Optional<Path> sample;
  private final OpenView preview;
  private final ConnectView connect;
  private MainWindow window;

  OpenFlow(
      Workspace workspace,
      UiSessions sessions,
      Settings settings,
      FilePicker picker,
      Notices notices,
      Optional<Path> sample) {
    this.sessions = sessions;
    this.settings = settings;
    this.picker = picker;
    this.sample = sample;
    preview =
        new OpenView(
            workspace.background(), picker, notices, this::accept, () -> window.closeModal());
    connect =
        new ConnectView(
            settings, picker, workspace.background(), this::follow, () -> window.closeModal());
  }

  /** Where previews are shown. */
  void showIn(MainWindow mainWindow) {
    window = mainWindow;
  }

  @Override
  public void choose() {
    List<Path> files = picker.logs();
    if (!files.isEmpty()) {
      preview(files);
    }
  }

  @Override
  public void preview(List<Path> files) {
    preview.start(files);
    window.showModal(preview.node());
  }

  @Override
  public void connect() {
    window.showModal(connect.node());
  }

  private void follow(SourceRequest request, Grouping grouping) {
    window.closeModal();
    accept(List.of(request), grouping);
  }

  @Override
  public void open(Path file) {
    openAll(List.of(SourceRequest.of(file)), sessions.options());
  }

  @Override
  public Optional<Path> sample() {
    return sample;
  }

  private void accept(List<SourceRequest> requests, Grouping grouping) {
    SessionOptions before = sessions.options();
    openAll(requests, new SessionOptions(grouping, before.rules(), before.partial()));
  }

  void openAll(List<SourceRequest> requests, SessionOptions options) {
    for (SourceRequest request : requests.reversed()) {
      if (request.path() != null) {
        settings.addRecentFile(request.path());
      }
    }
    sessions.open(requests, options);
  }
}
