package io.sequitur.cli;

import io.sequitur.chain.Grouping;
import io.sequitur.rule.RuleOptions;
import io.sequitur.session.SessionOptions;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where ids stand and how events are grouped and judged: options of logs and live topics. */
final class ChainOptions {
  @ArgGroup(exclusive = true)
  private IdOptions ids = new IdOptions();

  @Option(
      names = "--chain-by",
      paramLabel = "HOW",
      defaultValue = "correlation",
      converter = Names.GroupingConverter.class,
      completionCandidates = Names.Groupings.class,
      description =
          "What makes events one chain: ${COMPLETION-CANDIDATES} (by default ${DEFAULT-VALUE} id;"
              + " causation: links alone; key: the business key).")
  private Grouping grouping;

  @Option(
      names = "--skew-tolerance",
      paramLabel = "D",
      defaultValue = "1ms",
      converter = DurationConverter.class,
      description =
          "By how much an effect may be stamped before its cause, such as 5ms or 2s (by default"
              + " ${DEFAULT-VALUE}).")
  private Duration skewTolerance;

  /** Where the ids stand: one of the two. */
  static final class IdOptions {
    @Option(
        names = "--convention",
        paramLabel = "NAME",
        completionCandidates = Names.Conventions.class,
        description =
            "The id convention, where it is not to be detected: ${COMPLETION-CANDIDATES}.")
    private String convention;

    @Option(
        names = "--mapping",
        paramLabel = "FILE",
        description = "A mapping file that says where each id and field stands.")
    private Path mapping;
  }

  /** The session's options; without partial results, which nobody would see. */
  SessionOptions session() {
    return new SessionOptions(grouping, new RuleOptions(skewTolerance.toNanos()), false, false);
  }

  /** The id convention's name, {@code null} to detect it. */
  String convention() {
    return ids.convention;
  }

  /** A mapping file, {@code null} for none. */
  Path mapping() {
    return ids.mapping;
  }
}
