package io.sequitur.query;

import io.sequitur.rule.Rule;
import io.sequitur.rule.Rules;
import io.sequitur.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes terms of a query's words. */
final class Parser {
  private Parser() {}

  static List<Query.Term> parse(String text) throws QueryException {
    List<Query.Term> terms = new ArrayList<>();
    for (Word word : Lexer.words(text)) {
      if (!word.closed()) {
        throw new QueryException(
            "The quote is not closed: add \" at the end of the value.",
            word.valueStart(),
            word.end() - word.valueStart());
      }
      terms.add(new Query.Term(word.negated(), condition(word)));
    }
    return terms;
  }

  private static Condition condition(Word word) throws QueryException {
    if (word.field() == null) {
      if (word.value().isEmpty()) {
        throw wrong(word, "After " + (word.negated() ? "\"-\"" : "quotes") + " a word is missing.");
      }
      return new Condition.Text(word.value());
    }
    Field field = field(word);
    if (word.value().isEmpty()) {
      throw new QueryException("A value is missing, as in " + field.example() + ".", word.end(), 0);
    }
    if (word.operator().isOrder() && !field.kind().isOrdered()) {
      throw wrong(
          word,
          "\""
              + word.operator().sign()
              + "\" needs a number, which \""
              + field.id()
              + "\" is not; write "
              + field.example()
              + ".");
    }
    return switch (field.kind()) {
      case NAME -> new Condition.Name(field, word.operator(), word.value());
      case ID -> new Condition.Id(field, word.operator(), word.value());
      case RULE -> new Condition.Has(rules(word));
      case SEVERITY -> new Condition.Graded(word.operator(), severity(word));
      case DURATION -> new Condition.Measured(field, word.operator(), Durations.parse(word));
      case COUNT -> new Condition.Measured(field, word.operator(), count(word));
    };
  }

  private static Field field(Word word) throws QueryException {
    if (word.field().isEmpty()) {
      throw new QueryException(
          "Before \"" + word.operator().sign() + "\" a field is missing: " + Field.names() + ".",
          word.fieldStart(),
          word.end() - word.fieldStart());
    }
    return Field.of(word.field())
        .orElseThrow(
            () ->
                new QueryException(
                    "There is no field \""
                        + word.field()
                        + "\"; there are "
                        + Field.names()
                        + ". To search for text with \""
                        + word.operator().sign()
                        + "\" in it, put it in quotes.",
                    word.fieldStart(),
                    word.field().length()));
  }

  /** The rules whose id begins with the value, else those with a word that does. */
  private static int rules(Word word) throws QueryException {
    String value = word.value().toLowerCase(Locale.ROOT);
    if (value.equals("finding") || value.equals("findings")) {
      return -1;
    }
    int rules = bits(rule -> rule.id().startsWith(value));
    if (rules == 0) {
      rules = bits(rule -> Arrays.stream(rule.id().split("-")).anyMatch(w -> w.startsWith(value)));
    }
    if (rules == 0) {
      String known = Rules.all().stream().map(Rule::id).collect(Collectors.joining(", "));
      throw wrongValue(
          word, "No finding is called \"" + word.value() + "\"; there are " + known + ".");
    }
    return rules;
  }

  private static int bits(Predicate<Rule> which) {
    int bits = 0;
    List<Rule> rules = Rules.all();
    for (int i = 0; i < rules.size(); i++) {
      bits |= which.test(rules.get(i)) ? 1 << i : 0;
    }
    return bits;
  }

  private static Severity severity(Word word) throws QueryException {
    String value = word.value().toLowerCase(Locale.ROOT);
    for (Severity severity : Severity.values()) {
      if (severity.id().startsWith(value)) {
        return severity;
      }
    }
    throw wrongValue(word, "A severity is info, warning or error, not \"" + word.value() + "\".");
  }

  private static long count(Word word) throws QueryException {
    String digits = word.value().replace(",", "").replace("_", "");
    if (digits.matches("\\d{1,18}")) {
      return Long.parseLong(digits);
    }
    throw wrongValue(
        word, "\"" + word.value() + "\" is not a number of " + word.field() + ", such as 10.");
  }

  private static QueryException wrong(Word word, String sentence) {
    return new QueryException(sentence, word.start(), word.end() - word.start());
  }

  /** A mistake in a word's value. */
  static QueryException wrongValue(Word word, String sentence) {
    return new QueryException(sentence, word.valueStart(), word.end() - word.valueStart());
  }
}
