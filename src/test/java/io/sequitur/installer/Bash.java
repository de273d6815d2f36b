package io.sequitur.installer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program as a user would: own environment, own folder, no input; its output in full. */
final class Bash {

  /** What a program left: its exit code and what it printed. */
  record Result(int exitCode, String output, String errors) {}

  private Bash() {}

  /** The text of a bash script, with these variables set or, where the value is empty, unset. */
  static Result script(Path folder, Map<String, String> environment, String text) {
    return run(folder, environment, List.of("bash", "-c", text));
  }

  static Result run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("output", ".txt");
      Path errors = Files.createTempFile("errors", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      environment.forEach(
          (name, value) -> {
            if (value.isEmpty()) {
              builder.environment().remove(name);
            } else {
              builder.environment().put(name, value);
            }
          });
      int exitCode = builder.start().waitFor();
      Result result = new Result(exitCode, text(output), text(errors));
      Files.delete(output);
      Files.delete(errors);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
