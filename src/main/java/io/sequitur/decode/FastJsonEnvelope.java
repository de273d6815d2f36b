package io.sequitur.decode;

import static io.sequitur.decode.FastJsonRoles.bit;
import static io.sequitur.decode.FastJsonText.BAD;

import io.sequitur.model.ValueHash;

/**
 * Reads a frame as one record: an object that wraps it, or a flat event. Which of both it is shows
 * only at the end, so the shape of the last record is assumed first. For one thread.
 *
 * <p>A record is wrapped if it has a value or payload and one of topic, partition, offset and
 * headers, and no id that only an event has.
 */
final class FastJsonEnvelope {
  private static final long PLACE =
      bit(FastJsonRoles.TOPIC)
          | bit(FastJsonRoles.PARTITION)
          | bit(FastJsonRoles.OFFSET)
          | bit(FastJsonRoles.HEADERS);
  private static final long CONTENT = bit(FastJsonRoles.VALUE) | bit(FastJsonRoles.PAYLOAD);

  private final FastJsonRoles roles;
  private final FastJsonFinds finds;
  private final FastJsonScanner scanner;
  private final FastJsonHeaders headers;
  private final FastJsonText valueText = new FastJsonText();
  private final FastJsonNode flatRoot;
  private final FastJsonNode wrapperRoot;
  private final FastJsonNode nestedValue;
  private final FastJsonNode textValue;
  private final FastJsonNumbers numbers = new FastJsonNumbers();
  private byte[] frame = {};
  private boolean wrapped = true;
  private long timeContribution;

  /** Hash of the record's value, see {@link ValueHash}. */
  long valueHash;

  /** True if the record has no value. */
  boolean tombstone;

  FastJsonEnvelope(FastJsonPlan plan, FastJsonRoles roles) {
    this.roles = roles;
    finds = roles.finds;
    scanner = roles.scanner;
    headers = new FastJsonHeaders(roles);
    flatRoot = plan.values(FastJsonNames.FLAT);
    wrapperRoot = new FastJsonNode(FastJsonNames.WRAPPER, true);
    nestedValue = plan.values(FastJsonNames.WRAPPED_VALUE);
    textValue = plan.values(FastJsonNames.PLAIN);
  }

  /** The bytes that a kind of source stands for. */
  byte[] bytes(int source) {
    return switch (source) {
      case FastJsonFinds.FRAME -> frame;
      case FastJsonFinds.VALUE_TEXT -> valueText.bytes;
      default -> scanner.text.bytes;
    };
  }

  /** True if the record that was read last is wrapped. */
  boolean isWrapped() {
    return wrapped;
  }

  /**
   * Reads a frame.
   *
   * @return false if it is not valid or for the general decoder
   */
  boolean read(byte[] b, int from, int to) {
    if (frame != b) { // writing a reference is dear
      frame = b;
    }
    if (readAs(b, from, to)) {
      return true;
    }
    wrapped = !wrapped;
    if (readAs(b, from, to)) {
      return true;
    }
    wrapped = !wrapped;
    return false;
  }

  private boolean looksWrapped() {
    long seen = finds.come;
    return (seen & CONTENT) != 0
        && (seen & PLACE) != 0
        && (seen & bit(FastJsonRoles.IDENTITY)) == 0;
  }

  private boolean readAs(byte[] b, int from, int to) {
    finds.clear();
    scanner.begin(to);
    timeContribution = 0;
    tombstone = false;
    int p = scanner.gap(b, from);
    if (p >= to || b[p] != '{') {
      return false;
    }
    p = scanner.object(wrapped ? wrapperRoot : flatRoot, b, p);
    if (p == BAD || finds.refused || scanner.gap(b, p) != to || wrapped != looksWrapped()) {
      return false;
    }
    if (!wrapped) {
      long sum = scanner.sum;
      valueHash = ValueHash.object(isPositioned() ? sum : sum + timeContribution);
    }
    return true;
  }

  /** True if the record names its partition or offset. */
  boolean isPositioned() {
    return finds.has(FastJsonRoles.PARTITION) || finds.has(FastJsonRoles.OFFSET);
  }

  /** A member with a meaning in the object that is or wraps the record. */
  int member(FastJsonMember member, byte[] b, int at) {
    if (!finds.comesFirst(member)) {
      return BAD;
    }
    if (wrapped) {
      return memberOfWrapper(member.role, b, at);
    }
    int end =
        switch (member.role) {
          case FastJsonRoles.IDENTITY,
              FastJsonRoles.TRANSPORT,
              FastJsonRoles.VALUE,
              FastJsonRoles.PAYLOAD ->
              ordinary(member, b, at);
          case FastJsonRoles.HEADERS -> isWanted(member) ? BAD : headers.read(b, at);
          default -> transport(member, b, at);
        };
    contribute(member);
    return end;
  }

  private int memberOfWrapper(int role, byte[] b, int at) {
    return switch (role) {
      case FastJsonRoles.PARTITION, FastJsonRoles.OFFSET, FastJsonRoles.TIMESTAMP ->
          number(role, b, at);
      case FastJsonRoles.VALUE, FastJsonRoles.PAYLOAD -> value(b, at);
      case FastJsonRoles.HEADERS -> headers.read(b, at);
      default -> BAD;
    };
  }

  /** A number about the record's place, or a timestamp as text. */
  private int number(int role, byte[] b, int at) {
    byte c = b[at];
    if (c >= '0' && c <= '9') {
      int end = numbers.read(b, at);
      if (end != BAD) {
        finds.putNumber(role, numbers.value);
      }
      return end;
    }
    boolean text = c == '"' && role == FastJsonRoles.TIMESTAMP;
    int end = text || c == 'n' ? roles.scalar(b, at) : BAD;
    if (end != BAD && text) {
      roles.keep(role);
    }
    return end;
  }

  /** True if the mapping of a flat event asks for this member, too. */
  private static boolean isWanted(FastJsonMember member) {
    return member.slot >= 0 || member.child != null;
  }

  private int ordinary(FastJsonMember member, byte[] b, int at) {
    return isWanted(member)
        ? roles.wantedValue(member, b, at)
        : scanner.value(scanner.child(member), b, at);
  }

  /** A scalar about the record's place, or its key; a flat event may use it as well. */
  private int transport(FastJsonMember member, byte[] b, int at) {
    int end = roles.scalar(b, at);
    if (end == BAD || member.child != null) {
      return BAD;
    }
    if (member.slot >= 0) {
      roles.keep(member.slot);
    }
    if (member.role == FastJsonRoles.PARTITION || member.role == FastJsonRoles.OFFSET) {
      return b[at] == 'n' || number(member.role, b, at) == end ? end : BAD;
    }
    roles.keep(member.role);
    return end;
  }

  /** Only what tells more than where the record stood counts for the hash of a flat event. */
  private void contribute(FastJsonMember member) {
    long whole = ValueHash.member(member.nameHash, scanner.hash);
    scanner.contribution =
        switch (member.role) {
          case FastJsonRoles.TOPIC,
              FastJsonRoles.PARTITION,
              FastJsonRoles.OFFSET,
              FastJsonRoles.TRANSPORT ->
              0;
          case FastJsonRoles.TIMESTAMP, FastJsonRoles.TIME_KIND -> {
            timeContribution += whole;
            yield 0;
          }
          default -> whole;
        };
  }

  /** The value of a wrapped record: nested JSON, text that may be JSON, or none. */
  private int value(byte[] b, int at) {
    int end;
    switch (b[at]) {
      case '"' -> {
        valueText.size = 0;
        end = valueText.append(b, at + 1, at + 1, scanner.limit);
        return end == BAD || !text() ? BAD : end;
      }
      case '{' -> end = scanner.object(nestedValue, b, at);
      case '[' -> end = scanner.array(scanner.unknown(), b, at);
      default -> {
        end = scanner.scalar(b, at);
        tombstone = b[at] == 'n';
      }
    }
    valueHash = tombstone ? ValueHash.ABSENT : scanner.hash;
    return end;
  }

  private boolean text() {
    int limit = scanner.limit;
    int to = valueText.size;
    byte[] b = valueText.bytes;
    scanner.limit = to;
    finds.scanned = FastJsonFinds.VALUE_TEXT;
    int p = scanner.gap(b, 0);
    boolean good = true;
    if (p == to || !startsJson(b[p])) {
      valueHash = ValueHash.bytes(FastJsonWords.hash(b, 0, to));
    } else {
      p =
          switch (b[p]) {
            case '{' -> scanner.object(textValue, b, p);
            case '[' -> scanner.array(scanner.unknown(), b, p);
            default -> BAD;
          };
      good = p != BAD && scanner.gap(b, p) == to;
      valueHash = scanner.hash;
    }
    scanner.limit = limit;
    finds.scanned = FastJsonFinds.FRAME;
    return good;
  }

  /** False if text with this first character is no JSON for sure. */
  private static boolean startsJson(byte c) {
    return switch (c) {
      case '{', '[', '"', '-', 't', 'f', 'n', (byte) 0xEF -> true;
      default -> c >= '0' && c <= '9';
    };
  }
}
