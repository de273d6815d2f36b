package io.sequitur.bench;

import io.sequitur.chain.Grouping;
import io.sequitur.rule.RuleOptions;
import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What an analysed log holds in memory once reading is over and garbage is gone. */
public final class MemoryUse {
  private MemoryUse() {}

  /** Argument: the log. */
  public static void main(String[] args) throws Exception {
    SessionOptions options = new SessionOptions(Grouping.CORRELATION, RuleOptions.DEFAULT, false);
    long before = used();
    try (LogSession session =
        LogSession.open(List.of(SourceRequest.of(Path.of(args[0]))), options, s -> {})) {
      Snapshot last = session.done().get();
      long held = used() - before;
      long records = last.analysis().totals().records();
      System.out.println(
          String.format(
              Locale.ROOT,
              "  held after reading: %.1f bytes a record (%.1f of them columns, ids and links)",
              (double) held / records,
              (double) last.store().bytes() / records));
    }
  }

  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
