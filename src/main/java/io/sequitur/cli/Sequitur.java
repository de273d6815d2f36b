package io.sequitur.cli;

import io.sequitur.session.UserMistake;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** {@code sequitur}: without a command, the window on its start screen. */
@Command(
    name = "sequitur",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Explores event flows: which event caused which, and what went wrong.",
    description = "Without a command it opens its window.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "%nExit codes: 0 done, 1 --fail-on was met, 2 a mistake of yours, 3 input that cannot be"
          + " read.",
      "%nExamples:",
      "  sequitur analyze orders.jsonl",
      "  sequitur chain o-7834 orders.jsonl",
      "  sequitur snapshot o-7834 orders.jsonl -o o-7834.png",
      "  sequitur tail --bootstrap-server localhost:9092 --topic orders",
      "  sequitur open orders.jsonl"
    })
public final class Sequitur implements Callable<Integer> {
  private final WindowLauncher window;

  private Sequitur(WindowLauncher window) {
    this.window = window;
  }

  /**
   * Runs one command.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(String[] args, Terminal terminal, WindowLauncher window) {
    int code;
    try {
      code = commandLine(terminal, window).execute(args);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      code = new Mistakes(terminal).handle(e);
    }
    String failure = terminal.outFailure();
    if (failure != null) {
      terminal.say(failure);
      return ExitCode.MISTAKE;
    }
    return code;
  }

  private static CommandLine commandLine(Terminal terminal, WindowLauncher window) {
    CommandLine line = new CommandLine(new Sequitur(window));
    line.addSubcommand(new AnalyzeCommand(terminal));
    line.addSubcommand(new ChainCommand(terminal));
    line.addSubcommand(new SnapshotCommand(terminal));
    line.addSubcommand(new TailCommand(terminal));
    line.addSubcommand(new OpenCommand(window));
    line.getSubcommands().values().forEach(c -> c.getCommandSpec().addOption(help()));
    Mistakes mistakes = new Mistakes(terminal);
    return line.setExpandAtFiles(false) // a file's name may start with @
        .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()))
        .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.outInColour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(mistakes::handle)
        .setExecutionExceptionHandler(mistakes::handle);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description("Show this help and exit.")
        .build();
  }

  @Override
  public Integer call() throws UserMistake {
    window.open(List.of());
    return ExitCode.DONE;
  }
}
