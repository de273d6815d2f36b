package io.sequitur.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A log in which every kind of bad line stands between good ones. */
final class BadLines {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Expectation expectation;

  private BadLines(Expectation expectation) {
    this.expectation = expectation;
  }

  /** Fills the good records up with bad lines; the expectation is told of them. */
  static byte[] around(List<LogRecord> records, Expectation expectation) {
    return new BadLines(expectation).write(Wrappers.jsonl(records).lines().toList());
  }

  private byte[] write(List<String> good) {
    bytes(0xEF, 0xBB, 0xBF); // a byte order mark
    line(good.get(0));
    reject(
        "malformed-json", "{\"topic\":\"orders\",\"partition\":0,\"offset\":1,\"value\":{oops}}");
    line(good.get(1));
    reject("truncated", good.get(2).substring(0, good.get(2).length() / 2));
    windowsLine(good.get(2));
    windowsLine(good.get(3));
    line("");
    line("   ");
    rejectBytes("invalid-utf8", "{\"topic\":\"orders\",\"value\":{\"note\":\"caf", 0xE9, "\"}}");
    line(good.get(4));
    rejectBytes("nul-bytes", "", 0, "\0\0\0\0\0\0\0");
    rejectBytes("nul-bytes", "{\"topic\":\"orders\",", 0, "\"value\":{}}");
    line(good.get(5));
    reject(
        "nesting-too-deep",
        "{\"topic\":\"orders\",\"value\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
    reject("number-out-of-range", placed("0", "99999999999999999999"));
    reject("number-out-of-range", placed("-5", "7"));
    reject("number-out-of-range", placed("4294967296", "7"));
    line(good.get(6));
    reject("not-a-record", "[1,2,3]");
    reject("not-a-record", "\"just text\"");
    reject("not-a-record", "42");
    reject("malformed-json", "2025-11-03 09:00:04 INFO started in 3.2 s");
    line(good.get(7).replace("\"eventType\":", "\"eventType\":\"Overwritten\",\"eventType\":"));
    line(good.get(8).replaceFirst("\"occurredAt\":\"2025-11-03", "\"occurredAt\":\"2025-13-45"));
    line(good.get(9).replaceFirst("\"service\":\"[^\"]*\"", "\"service\":{\"name\":[]}"));
    good.subList(10, good.size()).forEach(this::line);
    String last = good.getLast();
    text(last.substring(0, last.length() - 40)); // the file ends inside a line
    expectation.reject("truncated");
    return out.toByteArray();
  }

  private static String placed(String partition, String offset) {
    return "{\"topic\":\"orders\",\"partition\":%s,\"offset\":%s,\"key\":\"o-1\",\"value\":{}}"
        .formatted(partition, offset);
  }

  private void line(String text) {
    text(text + "\n");
  }

  private void windowsLine(String text) {
    text(text + "\r\n");
  }

  private void reject(String reason, String text) {
    line(text);
    expectation.reject(reason);
  }

  private void rejectBytes(String reason, String before, int odd, String after) {
    text(before);
    bytes(odd);
    line(after);
    expectation.reject(reason);
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }
}
