package io.sequitur.ui;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.ConfigFolder;
import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The desktop program. By itself it takes its arguments for names of files to open; a subclass may
 * understand more.
 */
public class SequiturApplication extends Application {
  private Explorer explorer;

  /** JavaFX makes it. */
  public SequiturApplication() {}

  /** What to open at the start, from the arguments; empty to start with nothing open. */
  protected List<SourceRequest> requests(List<String> arguments) {
    return arguments.stream().map(Path::of).map(SourceRequest::of).toList();
  }

  /** How to group and judge what is opened at the start. */
  protected SessionOptions options(List<String> arguments) {
    return SessionOptions.DEFAULT;
  }

  /** A log that comes with the program, if it is there. */
  protected Optional<Path> sample() {
    return Optional.empty();
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    SettingsFile settings = new SettingsFile(ConfigFolder.ofUser());
    explorer = new Explorer(stage, settings, sample(), LogSession::open);
    List<String> arguments = getParameters().getRaw();
    explorer.show(requests(arguments), options(arguments));
  }

  @Override
  public void stop() {
    if (explorer != null) {
      explorer.close();
    }
  }
}
