package io.sequitur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code mvn -Pbench verify}: the whole of {@code analyze} against DuckDB answering the same
 * questions and against Jackson's tokeniser alone, as processes, on the same file, in turn. Prints
 * ratios, checks that the answers agree, and shows how time and memory grow.
 *
 * <p>System properties: {@code sequitur.bench.records} (list, default {@code 300000,3000000}),
 * {@code sequitur.bench.runs} (default 3), {@code sequitur.bench.folder} (default: the temporary
 * folder).
 */
public final class Bench {
  private final Path dist;
  private final Path folder;
  private final int runs;
  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private final String classPath = System.getProperty("java.class.path");

  private Bench(Path dist, Path folder, int runs) {
    this.dist = dist;
    this.folder = folder;
    this.runs = runs;
  }

  /** Argument: the folder of the distribution. */
  public static void main(String[] args) throws Exception {
    String folder =
        System.getProperty(
            "sequitur.bench.folder",
            Path.of(System.getProperty("java.io.tmpdir"), "sequitur-bench").toString());
    Bench bench =
        new Bench(Path.of(args[0]), Path.of(folder), Integer.getInteger("sequitur.bench.runs", 3));
    int largest = 0;
    for (String records :
        System.getProperty("sequitur.bench.records", "300000,3000000").split(",")) {
      largest = Math.max(largest, Integer.parseInt(records.strip()));
      bench.compare(Integer.parseInt(records.strip()));
    }
    bench.frames(largest);
  }

  /** Frame times of the window on the largest log; needs a display. */
  private void frames(int records) throws IOException, InterruptedException {
    if (System.getenv("DISPLAY") == null) {
      say("%nNo display, so no frame times: run under xvfb-run -a -s \"-screen 0 1600x1000x24\".");
      return;
    }
    say("%nA scripted pan and zoom over %,d records in the window:", records);
    List<String> command =
        List.of(
            java,
            "-Dprism.order=sw",
            "-XX:+UseParallelGC",
            "--module-path",
            dist.resolve("lib/fx").toString(),
            "--add-modules",
            "javafx.controls,javafx.fxml",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--add-exports",
            "javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "-cp",
            classPath,
            "io.sequitur.bench.FrameTimes",
            BenchLog.in(folder, records).toString());
    say("%s", Measured.run(command).output().stripTrailing());
  }

  private void compare(int records) throws IOException, InterruptedException {
    Path log = BenchLog.in(folder, records);
    double megabytes = Files.size(log) / 1e6;
    say("%n%,d records, %,.0f MB: %s", records, megabytes, log);
    List<Measured> ours = new ArrayList<>();
    List<Measured> duck = new ArrayList<>();
    List<Measured> tokens = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      ours.add(Measured.run(analyze(log)));
      duck.add(Measured.run(contender("DuckDbContender", log)));
      tokens.add(Measured.run(contender("TokeniserContender", log)));
    }
    print("sequitur analyze", ours, records, megabytes);
    print("DuckDB, 2 threads", duck, records, megabytes);
    print("Jackson's tokeniser, 2 threads", tokens, records, megabytes);
    double mine = median(ours).seconds();
    say("  DuckDB / analyze: %.2f times the time", median(duck).seconds() / mine);
    say("  analyze / tokeniser: %.2f times the time", mine / median(tokens).seconds());
    compareAnswers(ours.getFirst(), duck.getFirst());
    say("%s", Measured.run(contender("MemoryUse", log)).output().stripTrailing());
  }

  private List<String> analyze(Path log) {
    return List.of(
        dist.resolve("bin/sequitur").toString(), "analyze", "--format", "json", log.toString());
  }

  private List<String> contender(String name, Path log) {
    return List.of(
        java,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath,
        "io.sequitur.bench." + name,
        log.toString());
  }

  private static void print(String name, List<Measured> runs, int records, double megabytes) {
    Measured middle = median(runs);
    double least = runs.stream().mapToDouble(Measured::seconds).min().orElseThrow();
    double most = runs.stream().mapToDouble(Measured::seconds).max().orElseThrow();
    say(
        "  %-31s %6.2f s (%.2f to %.2f), %,10.0f records/s, %,6.0f MB/s, peak %,6.0f MB",
        name,
        middle.seconds(),
        least,
        most,
        records / middle.seconds(),
        megabytes / middle.seconds(),
        middle.peakBytes() / 1e6);
  }

  private static Measured median(List<Measured> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Measured::seconds))
        .toList()
        .get(runs.size() / 2);
  }

  private static void compareAnswers(Measured ours, Measured duck) throws IOException {
    JsonNode report = new ObjectMapper().readTree(ours.output());
    List<String> differ = new ArrayList<>();
    for (Map.Entry<String, Long> figure : duck.figures().entrySet()) {
      JsonNode mine =
          report.has(figure.getKey())
              ? report.get(figure.getKey())
              : report.path("findings").path(figure.getKey());
      if (mine.asLong(-1) != figure.getValue()) {
        differ.add(figure.getKey() + ": " + mine + " here, " + figure.getValue() + " in DuckDB");
      }
    }
    if (!differ.isEmpty()) {
      throw new IllegalStateException("The answers differ: " + differ);
    }
    say("  %d answers agree: %s", duck.figures().size(), duck.figures());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
