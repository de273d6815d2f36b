package io.sequitur.query;

import io.sequitur.model.Figures;
import io.sequitur.model.Names;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Rule;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Proposes how a query could go on at the caret. */
public final class Completions {
  private static final int MOST = 20;

  private final Names names;
  private final Analysis analysis;

  /** Proposals with the names and findings of one snapshot. */
  public Completions(Names names, Analysis analysis) {
    this.names = names;
    this.analysis = analysis;
  }

  /** Proposals for the word that ends at the caret, the likeliest first. */
  public List<Completion> complete(String text, int caret) {
    String before = text.substring(0, caret);
    List<Word> words = Lexer.words(before);
    Word last = words.isEmpty() ? null : words.getLast();
    if (last == null || (last.end() < caret && !awaitsValue(last))) {
      return fields("", caret, caret);
    }
    if (last.field() == null) {
      boolean quoted = before.startsWith("\"", last.fieldStart());
      return quoted ? List.of() : fields(last.value(), last.fieldStart(), caret);
    }
    return Field.of(last.field())
        .map(field -> values(field, last.value(), last.valueStart(), caret))
        .orElse(List.of());
  }

  /** After {@code duration > } the value is still to come. */
  private static boolean awaitsValue(Word word) {
    return word.field() != null && word.value().isEmpty() && word.operator() != Operator.HAS;
  }

  private List<Completion> fields(String begun, int from, int to) {
    List<Completion> proposals = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.id().startsWith(begun.toLowerCase(Locale.ROOT))) {
        boolean measured = field.kind() == Field.Kind.DURATION || field.kind() == Field.Kind.COUNT;
        proposals.add(
            new Completion(
                field.id() + (measured ? " > " : ":"),
                from,
                to,
                field.meaning() + ", as in " + field.example()));
      }
    }
    if (begun.length() >= 2) {
      types(begun).limit(5).forEach(t -> proposals.add(new Completion("type:" + t, from, to, "")));
    }
    return List.copyOf(proposals);
  }

  private List<Completion> values(Field field, String begun, int from, int to) {
    List<Completion> proposals =
        switch (field.kind()) {
          case RULE -> rules(begun, from, to);
          case SEVERITY -> plain(severities(), begun, from, to);
          case DURATION -> plain(List.of("100ms", "1s", "10s", "1min", "1h"), begun, from, to);
          case COUNT -> plain(List.of("1", "10", "100", "1000"), begun, from, to);
          case NAME ->
              switch (field) {
                case TYPE -> plain(types(begun).toList(), "", from, to);
                case SERVICE ->
                    plain(ranked(names.services().names(), begun).toList(), "", from, to);
                default -> plain(topics(begun), "", from, to);
              };
          case ID -> List.of();
        };
    return proposals.stream().limit(MOST).toList();
  }

  private Stream<String> types(String begun) {
    return ranked(names.types().names(), begun);
  }

  private List<String> topics(String begun) {
    List<String> topics =
        names.partitions().all().stream().map(TopicPartition::topic).distinct().toList();
    return ranked(topics, begun).toList();
  }

  private static List<String> severities() {
    return Stream.of(Severity.values()).map(Severity::id).toList().reversed();
  }

  /** Names that contain what was begun, those that start with it first; quoted where needed. */
  private static Stream<String> ranked(List<String> all, String begun) {
    String lower = begun.toLowerCase(Locale.ROOT);
    UnaryOperator<String> low = name -> name.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(name -> !name.isEmpty() && low.apply(name).contains(lower))
        .sorted(
            Comparator.comparing((String name) -> !low.apply(name).startsWith(lower))
                .thenComparing(low)
                .thenComparing(name -> name))
        .limit(MOST)
        .map(Completions::quoted);
  }

  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"');
    return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<Completion> plain(List<String> values, String begun, int from, int to) {
    return values.stream()
        .filter(value -> value.startsWith(begun.toLowerCase(Locale.ROOT)))
        .map(value -> new Completion(value, from, to, ""))
        .toList();
  }

  /** Rules with findings first. */
  private List<Completion> rules(String begun, int from, int to) {
    String lower = begun.toLowerCase(Locale.ROOT);
    return analysis.results().stream()
        .filter(r -> r.rule().id().contains(lower))
        .sorted(Comparator.comparing(r -> r.count() == 0))
        .map(r -> new Completion(r.rule().id(), from, to, detail(r)))
        .toList();
  }

  private static String detail(RuleResult result) {
    Rule rule = result.rule();
    return result.notEvaluated() == null
        ? rule.title() + ": " + Figures.count(result.count())
        : rule.title() + ": not evaluated";
  }
}
