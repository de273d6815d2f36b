package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a sample is as JSON: how it is framed and which members its objects have.
 *
 * @param framing {@code null} where the sample is no JSON
 * @param objects the names of the members of each sampled object
 */
record JsonProfile(Framing framing, List<Set<String>> objects) {
  private static final int SAMPLED = 100;

  /** Share of the sampled objects, in percent, that are as asked. */
  int percent(Predicate<Set<String>> asked) {
    return objects.isEmpty()
        ? 0
        : (int) (100 * objects.stream().filter(asked).count() / objects.size());
  }

  static JsonProfile of(Sample sample) {
    Framing framing = framing(sample);
    if (framing == null) {
      return new JsonProfile(null, List.of());
    }
    List<Sample.Range> frames =
        framing == Framing.LINES
            ? sample.lines(SAMPLED)
            : sample.frames(new JsonScanner(Integer.MAX_VALUE), SAMPLED);
    List<Set<String>> objects = new ArrayList<>();
    for (Sample.Range frame : frames) {
      Set<String> members = members(sample.bytes(), frame);
      if (members != null) {
        objects.add(members);
      }
    }
    return new JsonProfile(framing, objects);
  }

  private static Framing framing(Sample sample) {
    List<Sample.Range> lines = sample.lines(SAMPLED);
    int objects = 0;
    int starts = 0;
    for (Sample.Range line : lines) {
      boolean start = sample.bytes()[line.start()] == '{';
      starts += start ? 1 : 0;
      objects += start && members(sample.bytes(), line) != null ? 1 : 0;
    }
    if (sample.first() == '[' && (objects == 0 || !endsWith(sample, lines.getFirst(), ']'))) {
      return Framing.JSON_ARRAY;
    }
    if (objects > 0 && objects * 2 >= lines.size()) {
      return Framing.LINES;
    }
    if (sample.first() != '{') {
      return objects > 0 && objects * 5 >= lines.size() ? Framing.LINES : null;
    }
    boolean values =
        sample.frames(new JsonScanner(Integer.MAX_VALUE), SAMPLED).stream()
            .anyMatch(frame -> members(sample.bytes(), frame) != null);
    return values || starts * 2 < lines.size() ? Framing.JSON_VALUES : Framing.LINES;
  }

  private static boolean endsWith(Sample sample, Sample.Range line, char c) {
    return sample.text(line).stripTrailing().endsWith(String.valueOf(c));
  }

  /** The names of an object's members, or {@code null} if the range is not one JSON object. */
  private static Set<String> members(byte[] data, Sample.Range range) {
    Set<String> names = new HashSet<>();
    byte[] text = Utf8.repair(data, range.start(), range.end());
    try (JsonParser p = JsonFrameParser.FACTORY.createParser(text)) {
      if (p.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      String name;
      while ((name = p.nextFieldName()) != null) {
        names.add(name);
        p.nextToken();
        p.skipChildren();
      }
      return p.nextToken() == null ? names : null;
    } catch (IOException e) {
      return null; // no JSON: that is the answer
    }
  }
}
