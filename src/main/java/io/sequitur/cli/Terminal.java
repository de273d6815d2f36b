package io.sequitur.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the command line writes: the result on standard output, all else on standard error. */
public final class Terminal {
  private final GuardedStream guarded;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final Map<String, String> environment;

  /**
   * @param outIsTerminal whether a person looks at standard output
   * @param errIsTerminal whether a person looks at standard error
   * @param environment variables, for {@code NO_COLOR} and {@code TERM}
   */
  public Terminal(
      OutputStream out,
      OutputStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      Map<String, String> environment) {
    guarded = new GuardedStream(out);
    this.out = printer(guarded, "stdout.encoding");
    this.err = printer(err, "stderr.encoding");
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.environment = Map.copyOf(environment);
  }

  /** That of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(1),
        isTerminal(2),
        System.getenv());
  }

  /** Text is UTF-8 whatever the locale says, but on Windows, whose consoles have code pages. */
  private static PrintStream printer(OutputStream stream, String encoding) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Charset charset =
        windows
            ? Charset.forName(System.getProperty(encoding, "UTF-8"), StandardCharsets.UTF_8)
            : StandardCharsets.UTF_8;
    return new PrintStream(stream, false, charset);
  }

  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.startsWith("/dev/console");
      }
    } catch (IOException | InvalidPathException e) {
      return false; // an odd descriptor is no terminal
    }
    return System.console() != null && System.console().isTerminal();
  }

  /** Standard output; what becomes of it is asked of {@link #outFailure} at the end. */
  PrintStream out() {
    return out;
  }

  /** Standard output, as bytes. */
  OutputStream outBytes() {
    out.flush();
    return guarded;
  }

  PrintStream err() {
    return err;
  }

  /** Writes a sentence to standard error. */
  void say(String sentence) {
    err.println(sentence);
    err.flush();
  }

  /** True if nobody takes any more of the output, so that more work is in vain. */
  boolean outIsGone() {
    return guarded.failure() != null;
  }

  /**
   * Why standard output could not be written to its end, as a sentence; {@code null} if it could,
   * or if its reader just went away ({@code | head}), which is no failure.
   */
  String outFailure() {
    out.flush();
    IOException failure = guarded.failure();
    return failure == null || GuardedStream.readerWentAway(failure)
        ? null
        : "The output could not be written: " + failure.getMessage() + ".";
  }

  boolean errIsTerminal() {
    return errIsTerminal;
  }

  /** Whether standard output shows colours. */
  boolean outInColour() {
    return outIsTerminal && coloursWanted();
  }

  /** Whether standard error shows colours. */
  boolean errInColour() {
    return errIsTerminal && coloursWanted();
  }

  /** See no-color.org. */
  private boolean coloursWanted() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
