package io.sequitur.cli;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.export.timeline.ChainFindings;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.report.Visible;
import io.sequitur.rule.Finding;
import io.sequitur.rule.Rules;
import io.sequitur.session.Snapshot;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One chain as text: a line per event with its time since the chain's start, indented under its
 * cause, with service, position and the latency of the hop; later records and missing causes as
 * lines of their own; then the findings.
 */
final class ChainPrinter {
  private static final int DEEPEST = 40;
  private static final int MOST_ELSEWHERE = 5;
  private static final int MOST_FINDINGS = 1_000;

  private final Snapshot snapshot;
  private final ChainTree tree;
  private final EventStore store;
  private final Terminal terminal;
  private final Style style;
  private final long start;
  private final List<Line> lines = new ArrayList<>();

  /**
   * One line of the tree.
   *
   * @param time since the start
   * @param name the event's type with its branch
   */
  private record Line(String time, String name, String service, String place, String note) {}

  ChainPrinter(Snapshot snapshot, int chain, Terminal terminal) {
    this.snapshot = snapshot;
    this.terminal = terminal;
    tree = ChainTree.of(snapshot.chains(), chain);
    store = tree.store();
    style = new Style(terminal.outInColour());
    start = snapshot.chains().firstTime(chain);
  }

  /** Prints it. */
  void print() {
    List<Finding> findings = findings();
    heading(findings.size());
    branches();
    table();
    print(findings);
  }

  private List<Finding> findings() {
    return ChainFindings.of(
            snapshot.analysis(), tree, snapshot.options().skewTolerance(), MOST_FINDINGS)
        .findings();
  }

  private void heading(int findings) {
    ChainIndex chains = snapshot.chains();
    int chain = tree.chain();
    line(
        style.bold(Visible.text(chains.label(chain)))
            + " · "
            + Figures.count(tree.records(), "record")
            + " · "
            + Figures.count(tree.size(), "event")
            + (start == Times.ABSENT ? "" : " · " + Figures.duration(chains.duration(chain)))
            + " · "
            + (findings == 0 ? "no findings" : Figures.count(findings, "finding")));
    int correlation = chains.correlationId(chain);
    if (correlation != 0) {
      line("correlation id " + Visible.text(store.idText(correlation)));
    }
    line(
        start == Times.ABSENT
            ? "no record has a time"
            : "from " + Times.toInstant(start) + " to " + Times.toInstant(chains.lastTime(chain)));
    line("");
  }

  /** Fills {@link #lines}, depth first; no recursion, for a chain may be very deep. */
  private void branches() {
    int[] depths = tree.depths();
    boolean[] open = new boolean[DEEPEST + 1]; // per level: whether siblings follow below
    for (int node : tree.preorder()) {
      int depth = depths[node];
      int cause = tree.cause(node);
      boolean last = cause < 0 || tree.child(cause, tree.childCount(cause) - 1) == node;
      if (depth <= DEEPEST) {
        open[depth] = !last;
      }
      event(node, branch(depth, open, last), below(node, depth, open));
    }
  }

  /** What stands left of a line that belongs to the event above it. */
  private String below(int node, int depth, boolean[] open) {
    StringBuilder below = new StringBuilder();
    for (int level = 1; level <= Math.min(depth, DEEPEST); level++) {
      below.append(open[level] ? "│  " : "   ");
    }
    if (depth > DEEPEST) {
      below.append("  ");
    }
    return below.append(tree.childCount(node) > 0 ? "│ " : "  ").toString();
  }

  private static String branch(int depth, boolean[] open, boolean last) {
    if (depth == 0) {
      return "";
    }
    StringBuilder branch = new StringBuilder();
    int shown = Math.min(depth, DEEPEST);
    for (int level = 1; level < shown; level++) {
      branch.append(open[level] ? "│  " : "   ");
    }
    if (depth > DEEPEST) {
      branch.append("… "); // deeper levels stand below each other
    }
    return branch.append(last ? "└─ " : "├─ ").toString();
  }

  private void event(int node, String branch, String below) {
    int row = tree.row(node);
    lines.add(new Line(since(row), branch + type(row), service(row), place(row), note(node, row)));
    for (int later : tree.laterRecords(node)) {
      lines.add(new Line("", below + "○ again", "", place(later), later(row, later)));
    }
  }

  private String later(int first, int again) {
    long before = store.recordTime(first);
    long after = store.recordTime(again);
    return before == Times.ABSENT || after == Times.ABSENT
        ? "recorded again"
        : "recorded again " + Figures.duration(after - before) + " later";
  }

  private String note(int node, int row) {
    List<String> notes = new ArrayList<>();
    int cause = tree.cause(node);
    if (cause >= 0) {
      latency(tree.row(cause), row).ifPresent(notes::add);
    }
    for (int further : tree.furtherCauses(node)) {
      notes.add("also caused by " + type(tree.row(further)) + latencyInBrackets(further, row));
    }
    for (int elsewhere : tree.causesElsewhere(node)) {
      notes.add("caused by " + inAnotherChain(elsewhere));
    }
    for (int elsewhere : tree.effectsElsewhere(node, MOST_ELSEWHERE)) {
      notes.add("caused " + inAnotherChain(elsewhere));
    }
    for (int missing : tree.missingCauses(node)) {
      notes.add("its cause " + Visible.text(store.idText(missing)) + " is not here");
    }
    if (tree.inCycle(node)) {
      notes.add("part of a cycle");
    }
    return String.join("; ", notes);
  }

  private String inAnotherChain(int row) {
    ChainIndex chains = snapshot.chains();
    int chain = chains.chainOf(row);
    int correlation = chains.correlationId(chain);
    return type(row)
        + " in another chain, "
        + Visible.text(correlation == 0 ? chains.label(chain) : store.idText(correlation));
  }

  private Optional<String> latency(int cause, int effect) {
    long before = store.time(cause);
    long after = store.time(effect);
    return before == Times.ABSENT || after == Times.ABSENT
        ? Optional.empty()
        : Optional.of("after " + Figures.duration(after - before));
  }

  private String latencyInBrackets(int causeNode, int effect) {
    return latency(tree.row(causeNode), effect).map(text -> " (" + text + ")").orElse("");
  }

  private String since(int row) {
    long time = store.time(row);
    return time == Times.ABSENT ? "" : "+" + Figures.duration(time - start);
  }

  private String type(int row) {
    String type = store.names().types().name(store.type(row));
    return type.isEmpty() ? "(no type)" : Visible.text(type);
  }

  private String service(int row) {
    return Visible.text(store.names().services().name(store.service(row)));
  }

  private String place(int row) {
    return Visible.text(store.recordPosition(row).toString());
  }

  private void table() {
    int time = width(lines.stream().map(Line::time).toList());
    int name = width(lines.stream().map(Line::name).toList());
    int service = width(lines.stream().map(Line::service).toList());
    int place = width(lines.stream().map(Line::place).toList());
    for (Line line : lines) {
      if (terminal.outIsGone()) {
        return;
      }
      String text =
          " ".repeat(time - line.time.length())
              + style.faint(line.time)
              + "  "
              + padded(line.name, name)
              + "  "
              + padded(line.service, service)
              + "  "
              + padded(line.place, place)
              + (line.note.isEmpty() ? "" : "  " + style.faint(line.note));
      line(text.stripTrailing());
    }
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void print(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    line("");
    line(style.bold("Findings"));
    for (Finding finding : findings) {
      String title =
          Rules.all().stream()
              .filter(rule -> rule.id().equals(finding.rule()))
              .map(rule -> rule.title())
              .collect(Collectors.joining());
      line(
          "  "
              + style.severity(finding.severity(), padded(finding.severity().id(), 7))
              + "  "
              + title
              + ": "
              + Visible.text(finding.summary()));
    }
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
