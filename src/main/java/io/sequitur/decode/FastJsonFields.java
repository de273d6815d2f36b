package io.sequitur.decode;

import io.sequitur.decode.FastJsonPlan.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves lookups against what was found in a record: the text is then {@link #length} bytes at
 * {@link #at} in {@link #bytes}. For one thread.
 */
final class FastJsonFields {
  private final FastJsonEnvelope envelope;
  private final FastJsonFinds finds;
  private final byte[] assumedTopic;
  private byte[] joined = new byte[128];

  byte[] bytes = {};
  int at;
  int length;

  /** The step that yielded the text. */
  Step step;

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

  /** Finds the first lookup that yields a text; transforms of single texts are applied. */
  boolean find(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (find(steps.get(i)) && transform(steps.get(i).transform())) {
        step = steps.get(i);
        return true;
      }
      if (unusual) {
        return false;
      }
    }
    return false;
  }

  /** Finds the text of one lookup, not yet transformed. */
  boolean find(Step lookup) {
    return switch (lookup.source()) {
      case VALUE -> slot(lookup.slot());
      case HEADER -> slot(lookup.slot()) && isPlain();
      case KEY -> slot(FastJsonRoles.KEY) && isPlain();
      case TOPIC -> topic() && length > 0;
      case JOIN -> join(lookup.parts());
      case RECORD_TIME -> false;
    };
  }

  private boolean slot(int slot) {
    unusual |= (finds.odd >>> slot & 1) != 0;
    if (!finds.has(slot)) {
      return false;
    }
    bytes = envelope.bytes(finds.source[slot]);
    at = finds.at[slot];
    length = finds.length[slot];
    return length > 0;
  }

  /** Bytes with control characters may be binary, which the general decoder shows otherwise. */
  private boolean isPlain() {
    boolean plain = FastJsonWords.isPlain(bytes, at, length);
    unusual |= !plain;
    return plain;
  }

  /** Takes the record's topic, which is empty where there is none. */
  boolean topic() {
    if (!slot(FastJsonRoles.TOPIC)) {
      bytes = assumedTopic;
      at = 0;
      length = assumedTopic.length - FastJsonWords.PADDING;
    }
    return true;
  }

  /** Takes the record's key; false if there is none or it is empty. */
  boolean key() {
    return slot(FastJsonRoles.KEY) && isPlain();
  }

  private boolean join(List<Step> parts) {
    int size = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (!find(parts.get(i)) || !transform(parts.get(i).transform())) {
        return false;
      }
      int needed = size + length + 1 + FastJsonWords.PADDING;
      if (needed > joined.length) {
        joined = Arrays.copyOf(joined, 2 * needed);
      }
      if (i > 0) {
        joined[size++] = '/';
      }
      System.arraycopy(bytes, at, joined, size, length);
      size += length;
    }
    bytes = joined;
    at = 0;
    length = size;
    return true;
  }

  /** Applies a transform to the text; false if it makes nothing of it. */
  boolean transform(Transform transform) {
    return switch (transform) {
      case NONE -> true;
      case TRACE_ID, SPAN_ID -> trace(transform);
      default -> transformText(transform);
    };
  }

  /** The usual form of a traceparent is cut out; of others the general decoder judges. */
  private boolean trace(Transform transform) {
    if (!isTraceParent()) {
      return transformText(transform);
    }
    at += transform == Transform.TRACE_ID ? 3 : 36;
    length = transform == Transform.TRACE_ID ? 32 : 16;
    return true;
  }

  /** True for {@code 00-<32 hex>-<16 hex>-<2 hex>} with ids that are not all zeros. */
  private boolean isTraceParent() {
    if (length != 55 || bytes[at] != '0' || bytes[at + 1] != '0') {
      return false;
    }
    boolean dashes = bytes[at + 2] == '-' && bytes[at + 35] == '-' && bytes[at + 52] == '-';
    return dashes && isId(3, 32) && isId(36, 16) && isHex(53) && isHex(54);
  }

  private boolean isId(int from, int count) {
    int any = 0;
    for (int i = from; i < from + count; i++) {
      if (!isHex(i)) {
        return false;
      }
      any |= bytes[at + i] ^ '0';
    }
    return any != 0;
  }

  private boolean isHex(int i) {
    byte c = bytes[at + i];
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private boolean transformText(Transform transform) {
    String text = transform.apply(new String(bytes, at, length, StandardCharsets.UTF_8));
    if (text == null || text.isEmpty()) {
      return false;
    }
    byte[] utf8 = padded(text);
    bytes = utf8;
    at = 0;
    length = utf8.length - FastJsonWords.PADDING;
    return true;
  }
}
