package io.sequitur.cli;

import io.sequitur.report.FindingsWriter;
import io.sequitur.report.Report;
import io.sequitur.report.Visible;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sequitur analyze}. */
@Command(
    name = "analyze",
    header = "Rebuilds the causal chains of recorded logs and reports what goes wrong in them.",
    description = {
      "Reads the files as one session, in any order, and prints a report on standard output.",
      "Format and id convention are detected from the content."
    },
    footer = {
      "%nExamples:",
      "  sequitur analyze orders.jsonl",
      "  kcat -C -J -e -t orders -b localhost | sequitur analyze --format json - > report.json",
      "  sequitur analyze --column \"Order no=orderId\" --column Id=eventId orders.csv",
      "  sequitur analyze --fail-on error --findings findings.jsonl *.jsonl.gz"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = Names.OutputConverter.class,
      completionCandidates = Names.Outputs.class,
      description = "The report's form: ${COMPLETION-CANDIDATES} (by default ${DEFAULT-VALUE}).")
  private Names.Output format;

  @Option(
      names = "--findings",
      paramLabel = "OUT.jsonl",
      description = "Also write every finding to this file, one JSON object a line.")
  private Path findings;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Names.SeverityConverter.class,
      completionCandidates = Names.Severities.class,
      description =
          "Exit with code 1 if there is a finding of this severity or above:"
              + " ${COMPLETION-CANDIDATES}.")
  private Severity failOn;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Logs, or - for standard input.")
  private List<String> files = new ArrayList<>();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UserMistake, InterruptedException, IOException {
    if (files.isEmpty()) {
      throw new UserMistake(
          "Say which log to read: sequitur analyze FILE..., or sequitur analyze - for standard"
              + " input.");
    }
    List<SourceRequest> requests = sources.requests(files);
    checkFindingsFile(requests);
    try (Loading loading = Loading.load(requests, sources.session(), terminal)) {
      if (loading.isEmpty()) {
        return ExitCode.UNREADABLE;
      }
      Snapshot last = loading.snapshot();
      Report report = new Report(last.sources(), last.chains(), last.analysis(), last.options());
      ReportOutput.print(report, format, terminal);
      if (findings != null) {
        AtomicFile.write(findings, file -> writeFindings(report, file));
      }
      return loading.exitCode() != ExitCode.DONE ? loading.exitCode() : verdict(last);
    }
  }

  /** A log named here by mistake would be overwritten. */
  private void checkFindingsFile(List<SourceRequest> requests) throws UserMistake {
    if (findings == null) {
      return;
    }
    AtomicFile.checkPlace(findings);
    for (SourceRequest request : requests) {
      if (request.path() != null && isSame(request.path(), findings)) {
        throw new UserMistake(
            "--findings names the log "
                + Visible.text(findings.toString())
                + " itself. Name another file to write to.");
      }
    }
  }

  private static boolean isSame(Path a, Path b) throws UserMistake {
    try {
      return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new UserMistake("The files cannot be compared: " + e.getMessage() + ".");
    }
  }

  private static void writeFindings(Report report, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FindingsWriter.write(report, out);
    }
  }

  private int verdict(Snapshot last) {
    if (failOn == null) {
      return ExitCode.DONE;
    }
    for (RuleResult result : last.analysis().results()) {
      if (result.findings().size() > 0 && result.rule().severity().compareTo(failOn) >= 0) {
        return ExitCode.FAILED;
      }
    }
    return ExitCode.DONE;
  }
}
