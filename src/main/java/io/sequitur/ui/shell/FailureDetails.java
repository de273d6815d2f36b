package io.sequitur.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Properties;

/** What a bug report needs: the program, the system, the stack. */
final class FailureDetails {
  private FailureDetails() {}

  static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println("Sequitur " + version());
    out.println("Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
    out.println("JavaFX " + System.getProperty("javafx.runtime.version"));
    out.println(
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    out.println();
    failure.printStackTrace(out);
    return text.toString();
  }

  /** The program's version, "unknown" where its resource is missing. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in =
        FailureDetails.class.getResourceAsStream("/io/sequitur/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
