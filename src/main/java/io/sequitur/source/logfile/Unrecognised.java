package io.sequitur.source.logfile;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences about input that no format fits. */
final class Unrecognised {
  private Unrecognised() {}

  /**
   * Refuses text that is not in UTF-8 at all.
   *
   * @throws UnreadableInput that says how to convert it
   */
  static void checkEncoding(String name, byte[] head) throws UnreadableInput {
    int first = head.length > 0 ? head[0] & 0xFF : 0;
    int second = head.length > 1 ? head[1] & 0xFF : 0;
    boolean marked = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
    boolean wide =
        head.length > 3 && (isText(first) && second == 0 || first == 0 && isText(second));
    if (marked || wide && isText(head[2] & 0xFF | head[3] & 0xFF)) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          name
              + " is text in UTF-16, but logs are read in UTF-8. Convert it, for example with:"
              + " iconv -f UTF-16 -t UTF-8 FILE > FILE.utf8");
    }
  }

  private static boolean isText(int c) {
    return c >= ' ' && c < 0x7F || c == '\n' || c == '\r';
  }

  /** Says what was looked for, and what the user can do. */
  static UnreadableInput sentence(String name, Sample sample, List<LogFormat> formats) {
    String looked =
        formats.stream()
            .map(format -> format.title() + " (" + format.name() + ")")
            .collect(Collectors.joining(", "));
    return UnreadableInput.unrecognised(
        "No known format was recognised in "
            + name
            + (isBinary(sample) ? ", which looks like binary data" : "")
            + ": its first "
            + Compressions.size(sample.bytes().length)
            + " are none of "
            + looked
            + ".",
        "If it is one of these all the same, name the format (--input-format NAME); if its"
            + " columns or fields have other names, name a mapping for them (--mapping FILE).");
  }

  private static boolean isBinary(Sample sample) {
    int control = 0;
    for (byte b : sample.bytes()) {
      control += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return control * 20 > sample.bytes().length;
  }
}
