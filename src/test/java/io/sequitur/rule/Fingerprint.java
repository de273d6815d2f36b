package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Hop;
import io.sequitur.chain.PartitionSpan;
import io.sequitur.chain.Variant;
import io.sequitur.store.EventStore;
import java.util.stream.Collectors;

/** An analysis as text that names nothing by a number which depends on arrival. */
final class Fingerprint {
  private final ChainIndex chains;
  private final EventStore store;
  private final StringBuilder text = new StringBuilder();

  private Fingerprint(ChainIndex chains) {
    this.chains = chains;
    store = chains.store();
  }

  static String of(ChainIndex chains) {
    return of(chains, io.sequitur.testing.EventLog.analysis(chains));
  }

  static String of(ChainIndex chains, Analysis analysis) {
    return new Fingerprint(chains).write(analysis);
  }

  private String write(Analysis analysis) {
    line(analysis.totals());
    for (RuleResult result : analysis.results()) {
      line(result.rule().id() + " " + result.count() + " " + result.notEvaluated());
      for (int i = 0; i < result.findings().size(); i++) {
        Finding f = result.findings().get(i);
        line("  " + f.summary() + " x" + f.count() + " in " + chain(f.chain()) + places(f));
      }
    }
    for (Hop h : analysis.hops()) {
      line(type(h.fromType()) + ">" + type(h.toType()) + " " + h.count() + " " + h.p50());
    }
    for (Variant v : analysis.variants()) {
      line(v.shape() + v.count() + " " + v.hash() + chain(v.example()) + v.medianDuration());
    }
    for (PartitionSpan s : analysis.partitions()) {
      line(
          store.names().partitions().get(s.partition())
              + " "
              + new PartitionSpan(
                  0, s.firstOffset(), s.lastOffset(), s.records(), s.gaps(), s.missingOffsets()));
    }
    for (int chain = 0; chain < chains.chains(); chain++) {
      bits.add(chain(chain) + " " + analysis.chainFindings()[chain]);
    }
    bits.stream().sorted().forEach(this::line);
    return text.toString();
  }

  private final java.util.List<String> bits = new java.util.ArrayList<>();

  private void line(Object line) {
    text.append(line).append('\n');
  }

  private String type(int number) {
    return store.names().types().name(number);
  }

  private String chain(int chain) {
    return chain < 0 ? "-" : place(chains.row(chains.start(chain)));
  }

  private String places(Finding f) {
    return f.rows().stream().map(this::place).collect(Collectors.joining(", ", " [", "]"));
  }

  private String place(int row) {
    return store.recordPosition(row) + "/" + store.idText(store.eventId(row));
  }
}
