package io.sequitur.app;

import io.sequitur.cli.OpenArguments;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import io.sequitur.ui.SequiturApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window as the command line asks for it. JavaFX makes it, hence no constructor arguments. */
public final class WindowApplication extends SequiturApplication {
  /** Called by JavaFX. */
  public WindowApplication() {}

  @Override
  protected List<SourceRequest> requests(List<String> arguments) {
    return parse(arguments).sources();
  }

  @Override
  protected SessionOptions options(List<String> arguments) {
    return parse(arguments).options();
  }

  @Override
  protected Optional<Path> sample() {
    return ShippedSample.find();
  }

  private static OpenArguments parse(List<String> arguments) {
    try {
      return OpenArguments.parse(arguments);
    } catch (UserMistake told) {
      // The command line told it before the window was opened; a file may have vanished since.
      return new OpenArguments(List.of(), SessionOptions.DEFAULT);
    }
  }
}
