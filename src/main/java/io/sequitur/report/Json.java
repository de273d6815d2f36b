package io.sequitur.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.sequitur.model.Times;
import io.sequitur.rule.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes JSON so that the same data gives the same bytes everywhere. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A generator that leaves the stream open when it is closed. UTF-8. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** One member a line, lines ended by LF on every system. */
  static DefaultPrettyPrinter pretty() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(lines)
        .withArrayIndenter(lines)
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("")
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
  }

  /**
   * Writes text. Control characters beyond ASCII are escaped, too: some terminals obey them as they
   * obey the others.
   */
  static void string(JsonGenerator json, String text) throws IOException {
    if (text.chars().noneMatch(Visible::isControlBeyondAscii)) {
      json.writeString(text);
      return;
    }
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Visible.isControlBeyondAscii(c)) {
        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    json.writeRawValue(quoted.append('"').toString());
  }

  static void string(JsonGenerator json, String name, String text) throws IOException {
    json.writeFieldName(name);
    string(json, text);
  }

  /** A point in time as ISO-8601 in UTC, {@code null} where there is none. */
  static void time(JsonGenerator json, String name, long nanos) throws IOException {
    if (nanos == Times.ABSENT) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, Wording.time(nanos));
    }
  }

  /** Nanoseconds as milliseconds: an integer where whole, else with up to three decimals. */
  static void millis(JsonGenerator json, String name, long nanos) throws IOException {
    BigDecimal millis =
        BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    json.writeFieldName(name);
    json.writeNumber(millis.scale() < 0 ? millis.setScale(0) : millis);
  }

  /** A share (0 to 1) with up to four decimals, such as {@code 1.0} or {@code 0.9987}. */
  static void share(JsonGenerator json, String name, double share) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Math.round(share * 10_000) / 10_000.0);
  }
}
