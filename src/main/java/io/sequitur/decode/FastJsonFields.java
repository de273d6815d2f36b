package io.sequitur.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Resolves lookups against what was found in a record: the text is then {@link #length} bytes at
 * {@link #at} of {@link #bytes}. For one thread.
 */
final class FastJsonFields {
  // Sources beside those of finds.
  private static final int ASSUMED = 3;
  private static final int JOINED = 4;
  private static final int TRANSFORMED = 5;

  private final FastJsonEnvelope envelope;
  private final FastJsonFinds finds;
  private final byte[] assumedTopic;
  private final long assumedHash;
  private byte[] joined = new byte[128];
  private byte[] transformed = {};
  private int source;

  int at;
  int length;

  /** Hash of the text. */
  long hash;

  /** True if a lookup met something that the general decoder has to read. */
  boolean unusual;

  /**
   * @param assumedTopic of records that name none, or {@code null}
   */
  FastJsonFields(FastJsonRoles roles, String assumedTopic) {
    envelope = roles.envelope();
    finds = roles.finds;
    this.assumedTopic = padded(assumedTopic == null ? "" : assumedTopic);
    assumedHash = FastJsonWords.hash(this.assumedTopic, 0, unpadded(this.assumedTopic));
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

  /** The bytes in which the text lies. */
  byte[] bytes() {
    return switch (source) {
      case ASSUMED -> assumedTopic;
      case JOINED -> joined;
      case TRANSFORMED -> transformed;
      default -> envelope.bytes(source);
    };
  }

  /** Finds the first lookup that yields a text, transformed. */
  boolean find(FastJsonLookup[] lookups) {
    for (FastJsonLookup lookup : lookups) {
      if (find(lookup) && transform(lookup.transform)) {
        return true;
      }
    }
    return false;
  }

  /** Finds the text of one lookup, not yet transformed. */
  boolean find(FastJsonLookup lookup) {
    return switch (lookup.source) {
      case VALUE -> slot(lookup.slot) && isText(lookup.slot);
      case HEADER -> slot(lookup.slot) && isPlain();
      case KEY -> key();
      case TOPIC -> topic() && length > 0;
      case JOIN -> join(lookup.parts);
      case RECORD_TIME -> false;
    };
  }

  private boolean slot(int slot) {
    if (!finds.has(slot)) {
      unusual |= (finds.odd >>> slot & 1) != 0;
      return false;
    }
    unusual |= (finds.odd >>> slot & 1) != 0;
    long stretch = finds.get(slot);
    source = FastJsonFinds.source(stretch);
    at = FastJsonFinds.at(stretch);
    length = FastJsonFinds.length(stretch);
    hash = finds.hash(slot);
    return true;
  }

  /** True and false are no text where the mapping asks for one. */
  private boolean isText(int slot) {
    unusual |= FastJsonFinds.kind(finds.get(slot)) == FastJsonFinds.BOOLEAN;
    return true;
  }

  /** Bytes with control characters may be binary, which the general decoder shows otherwise. */
  private boolean isPlain() {
    unusual |= !FastJsonWords.isPlain(bytes(), at, length);
    return true;
  }

  /** Takes the record's topic, which is empty where there is none. */
  boolean topic() {
    if (!slot(FastJsonRoles.TOPIC)) {
      source = ASSUMED;
      at = 0;
      length = unpadded(assumedTopic);
      hash = assumedHash;
    }
    return true;
  }

  /** Takes the record's key; false if there is none or it is empty. */
  boolean key() {
    return slot(FastJsonRoles.KEY) && isPlain();
  }

  private boolean join(FastJsonLookup[] parts) {
    int size = 0;
    for (FastJsonLookup part : parts) {
      if (!find(part) || !transform(part.transform)) {
        return false;
      }
      int needed = size + length + 1 + FastJsonWords.PADDING;
      if (needed > joined.length) {
        joined = Arrays.copyOf(joined, 2 * needed);
      }
      if (size > 0) {
        joined[size++] = '/';
      }
      System.arraycopy(bytes(), at, joined, size, length);
      size += length;
    }
    source = JOINED;
    at = 0;
    length = size;
    hash = FastJsonWords.hash(joined, 0, size);
    return true;
  }

  /** Applies a transform to the text; false if it makes nothing of it. */
  boolean transform(Transform transform) {
    if (transform == Transform.NONE) {
      return true;
    }
    boolean trace = transform == Transform.TRACE_ID || transform == Transform.SPAN_ID;
    if (trace && FastJsonTrace.isTraceParent(bytes(), at, length)) {
      at += transform == Transform.TRACE_ID ? 3 : 36;
      length = transform == Transform.TRACE_ID ? 32 : 16;
      hash = FastJsonWords.hash(bytes(), at, length);
      return true;
    }
    String text = transform.apply(new String(bytes(), at, length, StandardCharsets.UTF_8));
    if (text == null || text.isEmpty()) {
      return false;
    }
    transformed = padded(text);
    source = TRANSFORMED;
    at = 0;
    length = unpadded(transformed);
    hash = FastJsonWords.hash(transformed, 0, length);
    return true;
  }
}
