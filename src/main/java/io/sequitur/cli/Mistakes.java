package io.sequitur.cli;

import io.sequitur.model.Figures;
import io.sequitur.report.Visible;
import io.sequitur.session.UserMistake;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what is wrong in one sentence; only a defect of the program shows its stack. */
final class Mistakes {
  private final Terminal terminal;

  Mistakes(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Arguments that cannot be understood. */
  int handle(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say(sentence(e) + " See: " + command + " --help");
    return ExitCode.MISTAKE;
  }

  private static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return "--convention and --mapping exclude each other: name one of them.";
    }
    Throwable cause = e.getCause();
    if (cause instanceof TypeConversionException) {
      String option = e.getArgSpec() == null ? "" : optionName(e) + ": ";
      return option + ended(cause.getMessage());
    }
    return Visible.text(ended(e.getMessage()));
  }

  private static String optionName(ParameterException e) {
    return e.getArgSpec().isOption()
        ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
        : e.getArgSpec().paramLabel();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().getFirst();
    CommandLine line = e.getCommandLine();
    boolean option = first.startsWith("-");
    if (!option && line.getParent() == null && isFile(first)) {
      return "A command goes before the file: sequitur analyze "
          + Visible.text(first)
          + " or sequitur open "
          + Visible.text(first)
          + ".";
    }
    List<String> known =
        option
            ? line.getCommandSpec().optionsMap().keySet().stream().toList()
            : line.getSubcommands().keySet().stream().toList();
    List<String> close = Closest.to(first, known);
    return "There is no "
        + (option ? "option " : "command ")
        + Visible.text(first)
        + (close.isEmpty() ? "." : "; did you mean " + String.join(" or ", close) + "?");
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String ended(String sentence) {
    String text = sentence.strip();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  /** What went wrong while a command ran. */
  int handle(Exception e, CommandLine line, ParseResult parsed) {
    terminal.out().flush();
    if (e instanceof UserMistake) {
      terminal.say(e.getMessage());
      return ExitCode.MISTAKE;
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      terminal.say("Interrupted.");
      return ExitCode.MISTAKE;
    }
    return handle((Throwable) e);
  }

  /** Memory that does not suffice, or a defect of the program. */
  int handle(Throwable failure) {
    if (failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError) {
      terminal.say(
          "The memory of "
              + Figures.bytes(Runtime.getRuntime().maxMemory())
              + " does not suffice for so many events. Read fewer files at a time, or allow more:"
              + " JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=85");
      return ExitCode.UNREADABLE;
    }
    terminal.say("This is a defect of Sequitur; please report it with these lines:");
    failure.printStackTrace(terminal.err());
    terminal.err().flush();
    return ExitCode.DEFECT;
  }
}
