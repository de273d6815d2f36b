package io.sequitur.cli;

import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceChoice;
import io.sequitur.session.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sequitur open}. */
@Command(
    name = "open",
    header = "Opens the window on one or more logs.",
    description = "Several files are one session. Without a file the window offers a sample.",
    footer = {
      "%nExamples:",
      "  sequitur open orders.jsonl payments.jsonl.gz",
      "  sequitur open --mapping shop.mapping.json export.json"
    })
final class OpenCommand implements Callable<Integer> {
  private final WindowLauncher window;

  @Spec private CommandSpec spec;

  @Mixin private SourceOptions sources;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Logs, or - for standard input.")
  private List<String> files = new ArrayList<>();

  OpenCommand(WindowLauncher window) {
    this.window = window;
  }

  @Override
  public Integer call() throws UserMistake {
    SourceChoice.checkColumns(arguments().sources()); // a mistake is told before the window opens
    window.open(spec.root().commandLine().getParseResult().originalArgs());
    return ExitCode.DONE;
  }

  OpenArguments arguments() throws UserMistake {
    SessionOptions options = sources.session();
    return new OpenArguments(
        sources.requests(files), new SessionOptions(options.grouping(), options.rules(), true));
  }
}
