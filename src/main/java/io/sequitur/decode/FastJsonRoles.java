package io.sequitur.decode;

import static io.sequitur.decode.FastJsonText.BAD;

import io.sequitur.model.ValueHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is done with the members that have a role: keeps where the wanted texts lie. For one thread.
 */
final class FastJsonRoles {
  /** Nothing; the value is checked and hashed. */
  static final int NONE = 0;

  /** The value's text is kept; the scanner does it itself for strings. */
  static final int TEXT = 1;

  // Members of the object that is or wraps a record; the numbers are slots and marks, too.
  static final int TOPIC = 2;
  static final int PARTITION = 3;
  static final int OFFSET = 4;
  static final int TIMESTAMP = 5;
  static final int TIME_KIND = 6;
  static final int KEY = 7;
  static final int VALUE = 8;
  static final int PAYLOAD = 9;
  static final int HEADERS = 10;

  /** An id that only an event has, not what wraps it. */
  static final int IDENTITY = 11;

  /** About the record's way only, like topic, partition and offset. */
  static final int TRANSPORT = 12;

  // Members of one header in an array of objects.
  static final int ENTRY_NAME = 13;
  static final int ENTRY_VALUE = 14;

  /** How many slots and marks are kept for roles. */
  static final int ROLES = 15;

  /** The mapping asks for something in the value, perhaps for its text as well. */
  static final int WANTED = 15;

  /** A record with this is for the general decoder. */
  static final int REFUSED = 16;

  final FastJsonFinds finds = new FastJsonFinds();
  final FastJsonScanner scanner = new FastJsonScanner(this);
  private final List<FastJsonPlan.WantedHeader> headers;
  private final FastJsonEnvelope envelope;
  private long headerSlots;

  // The last scalar that was read.
  private long scalar;
  private long scalarHash;

  FastJsonRoles(FastJsonPlan plan) {
    headers = plan.headers();
    for (FastJsonPlan.WantedHeader header : headers) {
      headerSlots |= 1L << header.slot();
    }
    envelope = new FastJsonEnvelope(plan, this);
  }

  /** The mark of a role. */
  static long bit(int role) {
    return 1L << role;
  }

  /** The reader of whole records. */
  FastJsonEnvelope envelope() {
    return envelope;
  }

  /**
   * Reads the value of a member with a role and sets what it contributes to its object's hash.
   *
   * @return the position behind the value, or BAD
   */
  int member(FastJsonMember member, byte[] b, int at) {
    if (member.role >= WANTED) {
      return member.role == WANTED ? wanted(member, b, at) : BAD;
    }
    return envelope.member(member, b, at);
  }

  /** The value of a member whose text is kept, where it is no string; it has just been met. */
  int text(FastJsonMember member, byte[] b, int at) {
    if (!finds.comesFirst(member) || b[at] == '{') {
      return BAD;
    }
    if (b[at] == '[') {
      boolean list = member.slot >= ROLES && (headerSlots >>> member.slot & 1) == 0;
      return list ? wantedArray(member, b, at) : BAD;
    }
    int end = scalar(b, at);
    keep(member.slot);
    return end;
  }

  /** A member that the mapping asks for and that leads to further ones. */
  private int wanted(FastJsonMember member, byte[] b, int at) {
    int end = finds.comesFirst(member) ? wantedValue(member, b, at) : BAD;
    scanner.contribution = ValueHash.member(member.nameHash, scanner.hash);
    return end;
  }

  /** The value of a member that the mapping asks for, or that leads to one; it was counted in. */
  int wantedValue(FastJsonMember member, byte[] b, int at) {
    return switch (b[at]) {
      case '{' -> member.slot >= 0 ? BAD : scanner.object(scanner.child(member), b, at);
      case '[' -> wantedArray(member, b, at);
      default -> {
        int end = scalar(b, at);
        if (end == BAD || (member.child != null && isJsonText())) {
          yield BAD;
        }
        if (member.slot >= 0) {
          keep(member.slot);
        }
        yield end;
      }
    };
  }

  /** Keeps the last scalar, if it is more than null or an empty string. */
  void keep(int slot) {
    if (FastJsonFinds.kind(scalar) != FastJsonFinds.NULL && FastJsonFinds.length(scalar) > 0) {
      finds.put(slot, scalar, scalarHash);
    }
  }

  /** An array of which single elements may be wanted, or that stands for its only text. */
  private int wantedArray(FastJsonMember member, byte[] b, int at) {
    if (!scanner.enter()) {
      return BAD;
    }
    long elements = ValueHash.arrayStart();
    int p = scanner.gap(b, at + 1);
    if (b[p] == ']') {
      scanner.leave();
      scanner.hash = elements;
      return p + 1;
    }
    for (int i = 0; p < scanner.limit; i++) {
      p = element(member, i, b, p);
      if (p == BAD) {
        return BAD;
      }
      elements = ValueHash.arrayElement(elements, scanner.hash);
      p = scanner.gap(b, p);
      if (b[p] != ',') {
        scanner.leave();
        scanner.hash = elements;
        return b[p] == ']' ? p + 1 : BAD;
      }
      p = scanner.gap(b, p + 1);
    }
    return BAD;
  }

  private int element(FastJsonMember array, int index, byte[] b, int at) {
    FastJsonMember wanted = array.child == null ? null : array.child.element(index);
    if (wanted != null && !finds.comesFirst(wanted)) {
      return BAD;
    }
    boolean text = b[at] != '{' && b[at] != '[';
    int end;
    if (wanted != null) {
      end = wantedValue(wanted, b, at);
    } else {
      end = text ? scalar(b, at) : scanner.value(scanner.unknown(), b, at);
    }
    if (end != BAD && array.slot >= 0) {
      boolean odd = !text || FastJsonFinds.kind(scalar) == FastJsonFinds.BOOLEAN;
      if (odd || finds.has(array.slot)) {
        finds.odd |= 1L << array.slot;
      } else {
        keep(array.slot);
      }
    }
    return end;
  }

  /** Reads a string, number or literal and notes where it lies; BAD for anything else. */
  int scalar(byte[] b, int at) {
    byte c = b[at];
    if (c == '"') {
      int end = scanner.string(b, at + 1);
      if (end == BAD) {
        return BAD;
      }
      scanner.hash = ValueHash.string(scanner.textHash);
      scalarHash = scanner.textHash;
      scalar =
          scanner.escaped
              ? scanner.unescaped()
              : FastJsonFinds.string(finds.scanned, at + 1, end - 2 - at);
      return end;
    }
    int end = scanner.scalar(b, at);
    if (end == BAD) {
      return BAD;
    }
    int kind =
        switch (c) {
          case 't', 'f' -> FastJsonFinds.BOOLEAN;
          case 'n' -> FastJsonFinds.NULL;
          default -> FastJsonFinds.NUMBER;
        };
    scalar = FastJsonFinds.stretch(kind, finds.scanned, at, end - at);
    scalarHash = FastJsonWords.hash(b, at, end - at);
    return end;
  }

  /** Makes a stretch that was kept the last scalar. */
  void takeScalar(int slot) {
    scalar = finds.get(slot);
    scalarHash = finds.hash(slot);
  }

  /** True if the last scalar is text that starts as JSON does: it is looked into, but not here. */
  private boolean isJsonText() {
    if (FastJsonFinds.kind(scalar) != FastJsonFinds.STRING) {
      return false;
    }
    byte[] b = envelope.bytes(FastJsonFinds.source(scalar));
    int p = FastJsonFinds.at(scalar);
    int end = p + FastJsonFinds.length(scalar);
    while (p < end && (b[p] == ' ' || b[p] == '\n' || b[p] == '\r' || b[p] == '\t')) {
      p++;
    }
    return p < end && (b[p] == '{' || b[p] == '[');
  }

  /**
   * Meets a member whose name is not known yet.
   *
   * @return {@code null} if it is for the general decoder
   */
  FastJsonMember learn(FastJsonNode node, long nameHash, byte[] b, int from, int length) {
    boolean learns = node.learns() && length <= FastJsonMember.MAX_NAME;
    if (!learns && node.names == FastJsonNames.PLAIN) {
      node.stranger.nameHash = nameHash;
      return node.stranger;
    }
    FastJsonMember member = meet(node.names, b, from, length);
    if (learns) {
      node.add(member);
      return member;
    }
    node.stranger.nameHash = nameHash;
    return member.role == NONE ? node.stranger : null;
  }

  private FastJsonMember meet(FastJsonNames names, byte[] b, int from, int length) {
    byte[] bytes = new byte[length];
    System.arraycopy(b, from, bytes, 0, length);
    String name = new String(bytes, StandardCharsets.UTF_8);
    if (names == FastJsonNames.HEADER) {
      if (RetryHeaders.marks(name)) {
        return new FastJsonMember(bytes, REFUSED, -1, 0, 0);
      }
      for (FastJsonPlan.WantedHeader header : headers) {
        if (header.name().equalsIgnoreCase(name)) {
          return names.member(bytes, name, header.slot(), header.once(), false);
        }
      }
    }
    return names.member(bytes, name, -1, 0, false);
  }
}
