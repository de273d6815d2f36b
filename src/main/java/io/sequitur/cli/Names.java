package io.sequitur.cli;

import io.sequitur.chain.Grouping;
import io.sequitur.report.Visible;
import io.sequitur.rule.Severity;
import io.sequitur.session.SourceChoice;
import io.sequitur.session.SourcePreview;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names that options accept: for help, for completion, and to say what was mistyped. */
final class Names {
  private Names() {}

  private static <T> T byName(String what, String typed, T[] values, Function<T, String> name) {
    for (T value : values) {
      if (name.apply(value).equalsIgnoreCase(typed)) {
        return value;
      }
    }
    List<String> names = Arrays.stream(values).map(name).toList();
    throw new TypeConversionException(
        "'" + Visible.text(typed) + "' is no " + what + ": there are " + listed(names) + ".");
  }

  /** {@code a, b and c}. */
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Names of a kind; picocli makes these classes and asks them. */
  abstract static class Candidates implements Iterable<String> {
    abstract List<String> names();

    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  /** Log formats. */
  static final class Formats extends Candidates {
    @Override
    List<String> names() {
      return List.copyOf(SourcePreview.formats().keySet());
    }
  }

  /** Id conventions. */
  static final class Conventions extends Candidates {
    @Override
    List<String> names() {
      return SourceChoice.conventions();
    }
  }

  /** What makes a chain. */
  static final class Groupings extends Candidates {
    @Override
    List<String> names() {
      return Arrays.stream(Grouping.values()).map(Grouping::id).toList();
    }
  }

  /** Severities. */
  static final class Severities extends Candidates {
    @Override
    List<String> names() {
      return Arrays.stream(Severity.values()).map(Severity::id).toList();
    }
  }

  /** The forms of a report. */
  enum Output {
    TEXT,
    JSON;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Forms of a report. */
  static final class Outputs extends Candidates {
    @Override
    List<String> names() {
      return Arrays.stream(Output.values()).map(Output::id).toList();
    }
  }

  /** Reads the form of a report. */
  static final class OutputConverter implements ITypeConverter<Output> {
    @Override
    public Output convert(String text) {
      return byName("form of report", text, Output.values(), Output::id);
    }
  }

  /** Reads what makes a chain. */
  static final class GroupingConverter implements ITypeConverter<Grouping> {
    @Override
    public Grouping convert(String text) {
      return byName("way to chain", text, Grouping.values(), Grouping::id);
    }
  }

  /** Reads a severity. */
  static final class SeverityConverter implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String text) {
      return byName("severity", text, Severity.values(), Severity::id);
    }
  }
}
