package io.sequitur.cli;

import io.sequitur.model.SourceSummary;
import io.sequitur.report.Report;
import io.sequitur.report.Visible;
import io.sequitur.session.Session;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceChoice;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.TopicRequest;
import io.sequitur.session.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/** {@code sequitur tail}. */
@Command(
    name = "tail",
    header = "Follows live Kafka topics: records them, and reports what goes wrong in them.",
    description = {
      "Only reads: no consumer group, no commits, no topic is created. Ends at --until, or with"
          + " Ctrl+C, and then prints its report.",
      "Secrets in the file of client properties may be referred to: ${env:NAME},"
          + " ${file:/path/to/file:key}."
    },
    footer = {
      "%nExamples:",
      "  sequitur tail --bootstrap-server localhost:9092 --topic orders --from latest",
      "  sequitur tail --bootstrap-server localhost:9092 --topic 'orders*' --until now --analyze",
      "  sequitur tail --command-config client.properties --topic orders --record orders.jsonl.zst",
      "  sequitur tail --bootstrap-server localhost:9092 --topic orders --from 15m --until now"
          + " --analyze --format json"
    })
final class TailCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ChainOptions chains;

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT",
      description = "The brokers to connect to first, separated by commas.")
  private String bootstrapServer;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Client properties for the connection, as Kafka's own tools take them.")
  private Path commandConfig;

  @Option(
      names = {"--topic", "--include"},
      paramLabel = "TOPIC",
      description =
          "A topic by name, as a glob ('orders*') or a regular expression (/orders-.+/). May be"
              + " repeated.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      defaultValue = "earliest",
      description =
          "Where to start: earliest, latest, last:N (of each partition), offset:N, how long ago"
              + " (15m, 2h), or a time (by default ${DEFAULT-VALUE}).")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "WHERE",
      defaultValue = "live",
      description =
          "Where to end: live, now, records:N, or a time (by default ${DEFAULT-VALUE}: goes on"
              + " until Ctrl+C).")
  private String until;

  @Option(
      names = "--isolation-level",
      paramLabel = "LEVEL",
      defaultValue = "read_uncommitted",
      description =
          "read_committed leaves out records of open and aborted transactions (by default"
              + " ${DEFAULT-VALUE}).")
  private String isolation;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "Read at most N records a second on average (by default: no limit).")
  private long rate;

  @Option(
      names = "--record",
      paramLabel = "OUT",
      description =
          "Also write what comes in to this new file, as JSON Lines, compressed where its name ends"
              + " with .zst. It opens again with the same results.")
  private Path record;

  @Option(names = "--analyze", description = "Print the report of analyze at the end.")
  private boolean analyze;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = Names.OutputConverter.class,
      completionCandidates = Names.Outputs.class,
      description = "The report's form: ${COMPLETION-CANDIDATES} (by default ${DEFAULT-VALUE}).")
  private Names.Output format;

  TailCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UserMistake, InterruptedException, IOException {
    SourceRequest request =
        new SourceChoice(null, chains.convention(), chains.mapping(), null, Map.of())
            .requests(Collections.singletonList(null))
            .getFirst()
            .reading(request());
    try (Loading loading =
        Loading.load(List.of(request), chains.session(), terminal, this::stopOnSignal)) {
      for (SourceSummary source : loading.snapshot().sources()) {
        source.notices().forEach(notice -> terminal.say(Visible.text(notice)));
      }
      if (loading.isEmpty()) {
        return ExitCode.UNREADABLE;
      }
      if (analyze) {
        Snapshot last = loading.snapshot();
        Report report = new Report(last.sources(), last.chains(), last.analysis(), last.options());
        ReportOutput.print(report, format, terminal);
      }
      return loading.exitCode();
    }
  }

  private TopicRequest request() throws UserMistake {
    if (commandConfig != null && !Files.isReadable(commandConfig)) {
      throw new UserMistake("There is no file " + commandConfig + " that can be read.");
    }
    if (rate < 0) {
      throw new UserMistake("--rate is a number of records a second, 0 for no limit.");
    }
    if (!isolation.equals("read_committed") && !isolation.equals("read_uncommitted")) {
      throw new UserMistake(
          "--isolation-level is read_committed or read_uncommitted, not '" + isolation + "'.");
    }
    return TopicRequest.of(
        bootstrapServer,
        commandConfig,
        topics,
        from,
        until,
        isolation.equals("read_committed"),
        rate,
        record);
  }

  /** The first Ctrl+C ends the tail, which then reports; the second ends the program. */
  private void stopOnSignal(Session session) {
    for (String name : List.of("INT", "TERM")) {
      Signal.handle(
          new Signal(name),
          signal -> {
            Signal.handle(signal, sun.misc.SignalHandler.SIG_DFL);
            session.cancel();
          });
    }
  }
}
