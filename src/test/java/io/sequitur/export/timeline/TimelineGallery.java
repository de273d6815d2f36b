package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.fixture.Events;
import io.sequitur.fixture.Flows;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws timelines of all kinds into a folder, to be looked at. Run its main with the folder. */
public final class TimelineGallery {
  private TimelineGallery() {}

  /** Flows by name. */
  static Map<String, Events> flows() {
    Map<String, Events> flows = new LinkedHashMap<>();
    flows.put("order", Flows.order());
    flows.put("single", Flows.single());
    flows.put("faults", Flows.faults());
    flows.put("idle", Flows.idle());
    flows.put("long-names", Flows.longNames());
    flows.put("many-60", Flows.many(60, 5, 1));
    flows.put("many-200", Flows.many(200, 6, 2));
    flows.put("many-10000", Flows.many(10_000, 9, 3));
    return flows;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, Events> flow : flows().entrySet()) {
      ChainIndex chains = flow.getValue().chains();
      Analysis analysis =
          Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run);
      int chain = chains.chainOf(0);
      for (boolean dark : new boolean[] {true, false}) {
        SnapshotStyle style = new SnapshotStyle(dark, 1000, true, false, 1);
        Path out = folder.resolve(flow.getKey() + (dark ? "-dark" : "-light") + ".png");
        TimelineSnapshot.write(out, chains, analysis, RuleOptions.DEFAULT, chain, style);
      }
      TimelineSnapshot.write(
          folder.resolve(flow.getKey() + ".svg"),
          chains,
          analysis,
          RuleOptions.DEFAULT,
          chain,
          SnapshotStyle.DEFAULT);
    }
  }
}
