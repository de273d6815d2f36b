package io.sequitur.architecture;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the program's own parts are while its tests run. */
final class Program {

  private Program() {}

  /** The folder of the compiled classes, without those of the tests. */
  static Path classes() {
    try {
      Path version = Path.of(Program.class.getResource("/io/sequitur/version.properties").toURI());
      return version.getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The top folder of the clone: the tests run in it. */
  static Path root() {
    return Path.of("").toAbsolutePath();
  }
}
