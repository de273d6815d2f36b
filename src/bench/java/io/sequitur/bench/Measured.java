package io.sequitur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command as a process of its own.
 *
 * @param seconds from start to end, the start of the virtual machine included
 * @param peakBytes the largest resident set, -1 where the system does not tell ({@code /proc})
 * @param output what it printed
 */
record Measured(double seconds, long peakBytes, String output) {
  static Measured run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("sequitur-bench", ".out");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      long peak = -1;
      while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, highWater(process.pid()));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IOException("exit code " + process.exitValue() + " of " + command);
      }
      return new Measured(seconds, peak, Files.readString(out));
    } finally {
      Files.delete(out);
    }
  }

  private static long highWater(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException e) {
      return -1; // no /proc here, or the process has just ended
    }
    return -1;
  }

  /** Lines {@code name=value} of the output. */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    output
        .lines()
        .filter(l -> l.matches("[\\w-]+=-?\\d+"))
        .forEach(l -> figures.put(l.split("=")[0], Long.parseLong(l.split("=")[1])));
    return figures;
  }
}
