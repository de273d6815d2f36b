package io.sequitur.cli;

import io.sequitur.export.timeline.SnapshotStyle;
import io.sequitur.export.timeline.TimelineSnapshot;
import io.sequitur.report.Visible;
import io.sequitur.session.Snapshot;
import io.sequitur.session.UserMistake;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sequitur snapshot}. */
@Command(
    name = "snapshot",
    header = "Draws the timeline of one chain to a picture, without a display.",
    customSynopsis = "sequitur snapshot [OPTIONS] [ID] FILE... -o OUT.png|OUT.svg",
    footer = {
      "%nExamples:",
      "  sequitur snapshot o-7834 orders.jsonl -o o-7834.png",
      "  sequitur snapshot orders.jsonl --light -o remarkable.svg"
    })
final class SnapshotCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SourceOptions sources;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "The picture to write: its name ends with .png or .svg.")
  private Path out;

  @Option(names = "--light", description = "Draw on light ground rather than on dark.")
  private boolean light;

  @Parameters(
      arity = "1..*",
      paramLabel = "[ID] FILE",
      description =
          "An order id (business key), a correlation id or an event id, then logs, or - for"
              + " standard input. Without an id: the chain with the most kinds of findings.")
  private List<String> arguments;

  SnapshotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UserMistake, InterruptedException {
    checkEnding();
    AtomicFile.checkPlace(out);
    boolean named = !isInput(arguments.getFirst());
    List<String> files = named ? arguments.subList(1, arguments.size()) : arguments;
    if (files.isEmpty()) {
      throw new UserMistake(
          "There is no file "
              + Visible.text(arguments.getFirst())
              + ". If it is an id, name a file after it: sequitur snapshot ID FILE -o OUT.png.");
    }
    try (Loading loading = Loading.load(sources.requests(files), sources.session(), terminal)) {
      if (loading.isEmpty()) {
        return ExitCode.UNREADABLE;
      }
      Snapshot last = loading.snapshot();
      int chain =
          named ? ChainFinder.find(last, arguments.getFirst()) : ChainFinder.mostRemarkable(last);
      draw(last, chain);
      terminal.say(
          "Wrote the timeline of "
              + Visible.text(last.chains().label(chain))
              + " to "
              + Visible.text(out.toString())
              + ".");
      return loading.exitCode();
    }
  }

  private static boolean isInput(String argument) {
    try {
      return argument.equals("-") || Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false; // an id may hold what no file's name may
    }
  }

  private void checkEnding() throws UserMistake {
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".png") && !name.endsWith(".svg")) {
      throw new UserMistake(
          "The picture's name must end with .png or .svg, not as in "
              + Visible.text(out.toString())
              + ".");
    }
  }

  private void draw(Snapshot last, int chain) throws UserMistake {
    SnapshotStyle style = SnapshotStyle.DEFAULT.dark(!light);
    AtomicFile.write(
        out,
        file ->
            TimelineSnapshot.write(
                file, last.chains(), last.analysis(), last.options(), chain, style));
  }
}
