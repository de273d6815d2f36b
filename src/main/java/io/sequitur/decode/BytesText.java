package io.sequitur.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Text of the bytes that record keys and headers are. Printable UTF-8 is text; of other bytes a key
 * is shown as {@code 0x} and hex digits, a header of 16 bytes as a UUID and one of 8 or 4 bytes as
 * a big-endian number.
 */
public final class BytesText {
  private BytesText() {}

  /** A header's value as text; {@code null} where it has none. */
  public static String ofHeader(byte[] value) {
    String text = printable(value);
    if (text != null || value == null) {
      return text;
    }
    ByteBuffer buffer = ByteBuffer.wrap(value);
    return switch (value.length) {
      case Long.BYTES -> Long.toString(buffer.getLong());
      case Integer.BYTES -> Integer.toString(buffer.getInt());
      case 2 * Long.BYTES -> new UUID(buffer.getLong(), buffer.getLong()).toString();
      default -> hex(value);
    };
  }

  /** A record key as text; {@code null} where it has none. */
  public static String ofKey(byte[] key) {
    String text = printable(key);
    return text != null || key == null ? text : hex(key);
  }

  /**
   * The bytes as text, or {@code null} where they are no valid UTF-8 or hold control characters
   * other than tab and line breaks.
   */
  public static String printable(byte[] b) {
    if (b == null) {
      return null;
    }
    boolean ascii = true;
    for (byte c : b) {
      if ((c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
        return null;
      }
      ascii &= c >= 0;
    }
    if (ascii) {
      return new String(b, StandardCharsets.US_ASCII);
    }
    try { // a fresh decoder reports malformed input instead of replacing it
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  private static String hex(byte[] b) {
    return "0x" + HexFormat.of().formatHex(b);
  }
}
