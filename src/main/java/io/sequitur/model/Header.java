package io.sequitur.model;

import java.nio.charset.StandardCharsets;

/**
 * One record header. Names compare without regard to case; a name may repeat in one record, the
 * last one wins.
 *
 * @param name the header's name as written
 * @param value the bytes, or {@code null} where the header has no value
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are the header's native form; never compared
public record Header(String name, byte[] value) {
  /** A header whose value is UTF-8 text; {@code null} stays {@code null}. */
  public static Header ofText(String name, String value) {
    return new Header(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** The value read as UTF-8, malformed input replaced; empty where there is none. */
  public String text() {
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }
}
