package io.sequitur.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Resolves lookups against what was found in a record, to stretches as {@link FastJsonFinds} packs
 * them. For one thread.
 */
final class FastJsonFields {
  /** No text. */
  static final long NONE = -1;

  // Sources beside those of finds.
  private static final int ASSUMED = 3;
  private static final int JOINED = 4;
  private static final int TRANSFORMED = 5;

  private final FastJsonEnvelope envelope;
  private final FastJsonFinds finds;
  private final byte[] assumedTopic;
  private byte[] joined = new byte[128];
  private byte[] transformed = {};

  /** True if a lookup met something that the general decoder has to read. */
  boolean unusual;

  /**
   * @param assumedTopic of records that name none, or {@code null}
   */
  FastJsonFields(FastJsonRoles roles, String assumedTopic) {
    envelope = roles.envelope();
    finds = roles.finds;
    this.assumedTopic = padded(assumedTopic == null ? "" : assumedTopic);
  }

  /** UTF-8 text with the bytes that scanning may read behind it. */
  static byte[] padded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(utf8, utf8.length + FastJsonWords.PADDING);
  }

  /** The length of padded text. */
  static int unpadded(byte[] padded) {
    return padded.length - FastJsonWords.PADDING;
  }

  /** The bytes in which a stretch lies. */
  byte[] bytes(long stretch) {
    int source = FastJsonFinds.source(stretch);
    return switch (source) {
      case ASSUMED -> assumedTopic;
      case JOINED -> joined;
      case TRANSFORMED -> transformed;
      default -> envelope.bytes(source);
    };
  }

  /** What the first lookup yields that yields something, or NONE. */
  long find(FastJsonLookup[] lookups) {
    for (FastJsonLookup lookup : lookups) {
      long stretch = find(lookup);
      if (stretch != NONE) {
        return stretch;
      }
    }
    return NONE;
  }

  /** What a lookup yields, or NONE. */
  long find(FastJsonLookup lookup) {
    if (lookup.isDirect) {
      return value(lookup.slot);
    }
    long stretch = raw(lookup);
    return stretch == NONE || lookup.transform == Transform.NONE
        ? stretch
        : transformed(stretch, lookup.transform);
  }

  /** What stands at the place of a lookup, not transformed, or NONE. */
  long raw(FastJsonLookup lookup) {
    return switch (lookup.source) {
      case VALUE -> value(lookup.slot);
      case HEADER, KEY -> plain(lookup.slot);
      case TOPIC -> topic();
      case JOIN -> join(lookup.parts);
      case RECORD_TIME -> NONE;
    };
  }

  /** A part of the value; true and false are no text, and several texts are a list. */
  private long value(int slot) {
    unusual |= (finds.odd >>> slot & 1) != 0;
    if (!finds.has(slot)) {
      return NONE;
    }
    long stretch = finds.get(slot);
    unusual |= FastJsonFinds.kind(stretch) == FastJsonFinds.BOOLEAN;
    return stretch;
  }

  /** Bytes with control characters may be binary, which the general decoder shows otherwise. */
  private long plain(int slot) {
    if (!finds.has(slot)) {
      return NONE;
    }
    long stretch = finds.get(slot);
    int at = FastJsonFinds.at(stretch);
    unusual |= !FastJsonWords.isPlain(bytes(stretch), at, FastJsonFinds.length(stretch));
    return stretch;
  }

  /** The record's key, or NONE. */
  long key() {
    return plain(FastJsonRoles.KEY);
  }

  /** The record's topic, or the assumed one, or NONE. */
  long topic() {
    if (finds.has(FastJsonRoles.TOPIC)) {
      return finds.get(FastJsonRoles.TOPIC);
    }
    int length = unpadded(assumedTopic);
    return length == 0 ? NONE : FastJsonFinds.string(ASSUMED, 0, length);
  }

  /** The hash of the bytes of what {@link #raw} has found. */
  long hash(FastJsonLookup lookup, long stretch) {
    return lookup.slot >= 0 && finds.has(lookup.slot)
        ? finds.hash(lookup.slot)
        : FastJsonWords.hash(
            bytes(stretch), FastJsonFinds.at(stretch), FastJsonFinds.length(stretch));
  }

  private long join(FastJsonLookup[] parts) {
    int size = 0;
    for (FastJsonLookup part : parts) {
      long stretch = find(part);
      if (stretch == NONE) {
        return NONE;
      }
      int length = FastJsonFinds.length(stretch);
      int needed = size + length + 1 + FastJsonWords.PADDING;
      if (needed > joined.length) {
        joined = Arrays.copyOf(joined, 2 * needed);
      }
      if (size > 0) {
        joined[size++] = '/';
      }
      System.arraycopy(bytes(stretch), FastJsonFinds.at(stretch), joined, size, length);
      size += length;
    }
    return FastJsonFinds.string(JOINED, 0, size);
  }

  private long transformed(long stretch, Transform transform) {
    byte[] b = bytes(stretch);
    int at = FastJsonFinds.at(stretch);
    int length = FastJsonFinds.length(stretch);
    boolean trace = transform == Transform.TRACE_ID || transform == Transform.SPAN_ID;
    if (trace && FastJsonTrace.isTraceParent(b, at, length)) {
      int source = FastJsonFinds.source(stretch);
      return transform == Transform.TRACE_ID
          ? FastJsonFinds.string(source, at + 3, 32)
          : FastJsonFinds.string(source, at + 36, 16);
    }
    String text = transform.apply(new String(b, at, length, StandardCharsets.UTF_8));
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    transformed = padded(text);
    return FastJsonFinds.string(TRANSFORMED, 0, unpadded(transformed));
  }
}
