package io.sequitur.cli;

import io.sequitur.session.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sequitur chain}. */
@Command(
    name = "chain",
    header = "Prints one chain as a tree, with times, latencies and findings.",
    footer = {
      "%nExamples:",
      "  sequitur chain o-7834 orders.jsonl",
      "  zcat orders.jsonl.gz | sequitur chain 019a48f1-d74a-7f76-a5d6-0d778725a882 -"
    })
final class ChainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SourceOptions sources;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "An order id (business key), a correlation id or an event id.")
  private String id;

  @Parameters(index = "1..*", paramLabel = "FILE", description = "Logs, or - for standard input.")
  private List<String> files = new ArrayList<>();

  ChainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UserMistake, InterruptedException {
    if (files.isEmpty()) {
      throw new UserMistake("Say in which file to look: sequitur chain ID FILE.");
    }
    try (Loading loading = Loading.load(sources.requests(files), sources.session(), terminal)) {
      if (loading.isEmpty()) {
        return ExitCode.UNREADABLE;
      }
      int chain = ChainFinder.find(loading.snapshot(), id);
      new ChainPrinter(loading.snapshot(), chain, terminal).print();
      return loading.exitCode();
    }
  }
}
