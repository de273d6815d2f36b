package io.sequitur.source.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which topics a user means by names, globs and regular expressions. */
final class TopicChoice {
  private final List<String> names = new ArrayList<>();
  private final List<Predicate<String>> patterns = new ArrayList<>();

  /**
   * @throws KafkaFailure where a regular expression cannot be understood, or nothing is named
   */
  TopicChoice(Collection<String> choices) throws KafkaFailure {
    for (String choice : choices) {
      if (choice.length() > 1 && choice.startsWith("/") && choice.endsWith("/")) {
        patterns.add(regex(choice.substring(1, choice.length() - 1)));
      } else if (choice.contains("*") || choice.contains("?")) {
        patterns.add(glob(choice));
      } else {
        names.add(choice);
      }
    }
    if (names.isEmpty() && patterns.isEmpty()) {
      throw KafkaFailure.mistake(
          "No topic is named: give --topic NAME, or a glob such as 'orders*'.");
    }
  }

  private static Predicate<String> regex(String regex) throws KafkaFailure {
    try {
      return Pattern.compile(regex).asMatchPredicate();
    } catch (PatternSyntaxException e) {
      throw KafkaFailure.mistake(
          "/" + regex + "/ is no regular expression: " + e.getDescription() + ".");
    }
  }

  private static Predicate<String> glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString()).asMatchPredicate();
  }

  /** The names that were given as they are. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** True if topics that do not exist yet may be meant. */
  boolean hasPatterns() {
    return !patterns.isEmpty();
  }

  /** Those of the topics that are meant, sorted; internal ones only where named as they are. */
  List<String> of(Collection<String> topics) {
    TreeSet<String> chosen = new TreeSet<>();
    for (String topic : topics) {
      boolean internal = topic.startsWith("__");
      if (names.contains(topic)
          || !internal && patterns.stream().anyMatch(pattern -> pattern.test(topic))) {
        chosen.add(topic);
      }
    }
    return List.copyOf(chosen);
  }
}
