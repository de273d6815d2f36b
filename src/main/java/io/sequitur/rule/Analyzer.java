package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ClockSkews;
import io.sequitur.chain.Hops;
import io.sequitur.chain.Links;
import io.sequitur.chain.PartitionRows;
import io.sequitur.chain.PartitionSpan;
import io.sequitur.chain.PartitionSpans;
import io.sequitur.chain.Variants;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Works out the totals, statistics and findings of one snapshot, in three steps whose parts run
 * side by side: resolve links; measure hops, variants, partitions and clocks; evaluate the rules.
 * Linear in the number of records.
 */
public final class Analyzer {
  /** Rows or chains of one part: enough parts for every core, few enough to cost nothing. */
  private static final int PART = 1 << 18;

  private final ChainIndex chains;
  private final EventStore store;
  private final RuleOptions options;
  private final Executor executor;
  private final Links links;

  private Analyzer(ChainIndex chains, RuleOptions options, Executor executor) {
    this.chains = chains;
    this.options = options;
    this.executor = executor;
    store = chains.store();
    links = new Links(chains);
  }

  /**
   * Analyses the rows and chains of a snapshot.
   *
   * @param executor runs parts of the work beside the calling thread, which works too; {@code
   *     Runnable::run} where there is nothing else. May be busy without harm.
   */
  public static Analysis analyze(
      EventStore store, ChainIndex chains, RuleOptions options, Executor executor) {
    if (chains.store() != store) {
      throw new IllegalArgumentException("the chains are those of another store");
    }
    return new Analyzer(chains, options, executor).analyze();
  }

  private Analysis analyze() {
    List<Part> rows = Part.of(chains.size());
    Links.Counts[] counts = new Links.Counts[rows.size()];
    Facts[] facts = new Facts[rows.size()];
    List<Runnable> tasks = new ArrayList<>();
    rows.forEach(p -> tasks.add(() -> counts[p.number()] = links.resolve(p.from(), p.to())));
    rows.forEach(p -> tasks.add(() -> facts[p.number()] = Facts.of(chains, p.from(), p.to())));
    Tasks.run(executor, tasks);
    return measure(
        Arrays.stream(counts).reduce(Links.Counts.NONE, Links.Counts::plus),
        Arrays.stream(facts).reduce(Facts.NONE, Facts::plus));
  }

  private Analysis measure(Links.Counts counts, Facts facts) {
    Hops[] hops = new Hops[1];
    ClockSkews[] skews = new ClockSkews[1];
    PartitionSpans[] spans = new PartitionSpans[1];
    Variants variants = new Variants(chains, links);
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(() -> hops[0] = Hops.of(store, links));
    tasks.add(() -> skews[0] = ClockSkews.of(store, links, options.skewTolerance()));
    tasks.add(() -> spans[0] = PartitionSpans.of(chains));
    for (Part part : Part.of(chains.chains())) {
      tasks.add(() -> variants.examine(part.from(), part.to()));
    }
    Tasks.run(executor, tasks);
    RuleContext context =
        new RuleContext(
            store,
            chains,
            options,
            facts,
            links,
            new Later<>(() -> PartitionRows.of(store, chains.size(), chains.repeats())),
            spans[0],
            new Later<>(() -> KeyUse.of(chains)),
            hops[0],
            skews[0]);
    return evaluate(context, counts, variants);
  }

  private Analysis evaluate(RuleContext context, Links.Counts counts, Variants variants) {
    List<Rule> rules = Rules.all();
    RuleResult[] results = new RuleResult[rules.size()];
    Variants.Kept[] kept = new Variants.Kept[1];
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(() -> kept[0] = variants.collect());
    IntStream.range(0, results.length)
        .forEach(i -> tasks.add(() -> results[i] = rules.get(i).evaluate(context)));
    Tasks.run(executor, tasks);
    Facts facts = context.facts();
    return new Analysis(
        new Analysis.Totals(
            facts.records(),
            counts.events(),
            chains.chains(),
            counts.roots(),
            counts.links(),
            facts.firstTime(),
            facts.lastTime(),
            missingOffsets(context)),
        List.of(results),
        context.hops().list(),
        context.hops().leftOut(),
        kept[0].list(),
        kept[0].leftOut(),
        context.spans().list(),
        context.skews().list(),
        chainFindings(results));
  }

  private static long missingOffsets(RuleContext context) {
    if (!context.facts().present().contains(Need.POSITIONS)) {
      return -1;
    }
    double sum = context.spans().list().stream().mapToDouble(PartitionSpan::missingOffsets).sum();
    return sum >= Long.MAX_VALUE
        ? Long.MAX_VALUE
        : context.spans().list().stream().mapToLong(PartitionSpan::missingOffsets).sum();
  }

  private int[] chainFindings(RuleResult[] results) {
    int[] bits = new int[chains.chains()];
    for (int rule = 0; rule < results.length; rule++) {
      int bit = 1 << rule;
      results[rule].findings().forEachChain(chain -> bits[chain] |= bit);
    }
    return bits;
  }

  /** A range of rows or chains. */
  private record Part(int number, int from, int to) {
    static List<Part> of(int size) {
      int parts = Math.max(1, (size + PART - 1) / PART);
      return IntStream.range(0, parts)
          .mapToObj(i -> new Part(i, i * PART, (int) Math.min(size, (i + 1L) * PART)))
          .toList();
    }
  }
}
