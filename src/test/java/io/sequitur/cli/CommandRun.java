package io.sequitur.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One command run in this process, and what became of it.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param opened the arguments with which windows were opened
 */
public record CommandRun(int code, String out, String err, List<List<String>> opened) {
  /** Runs a command whose output nobody looks at while it is written. */
  public static CommandRun of(String... args) {
    return on(false, Map.of(), args);
  }

  /** Runs a command on a terminal. */
  static CommandRun onTerminal(Map<String, String> environment, String... args) {
    return on(true, environment, args);
  }

  /** Runs a command with this as its standard input. */
  static CommandRun reading(byte[] input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return of(args);
    } finally {
      System.setIn(before);
    }
  }

  private static CommandRun on(boolean terminal, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<List<String>> opened = new ArrayList<>();
    int code =
        Sequitur.run(args, new Terminal(out, err, terminal, terminal, environment), opened::add);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened);
  }
}
