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

  // Members of the object that is or wraps a record; the numbers are slots, too.
  static final int TOPIC = 1;
  static final int PARTITION = 2;
  static final int OFFSET = 3;
  static final int TIMESTAMP = 4;
  static final int TIME_KIND = 5;
  static final int KEY = 6;
  static final int VALUE = 7;
  static final int PAYLOAD = 8;
  static final int HEADERS = 9;

  /** An id that only an event has, not what wraps it. */
  static final int IDENTITY = 10;

  /** About the record's way only, like topic, partition and offset. */
  static final int TRANSPORT = 11;

  // Members of one header in an array of objects.
  static final int ENTRY_NAME = 12;
  static final int ENTRY_VALUE = 13;

  /** How many slots are kept for roles. */
  static final int ROLES = 14;

  /** The mapping asks for it or for something in it. */
  static final int WANTED = 14;

  /** The mapping asks for this header. */
  static final int HEADER = 15;

  /** A record with this is for the general decoder. */
  static final int REFUSED = 16;

  final FastJsonFinds finds = new FastJsonFinds();
  final FastJsonScanner scanner = new FastJsonScanner(this);
  private final FastJsonLexer lexer = scanner.lexer;
  private final List<FastJsonPlan.WantedHeader> headers;
  private final FastJsonEnvelope envelope;

  FastJsonRoles(FastJsonPlan plan) {
    headers = plan.headers();
    envelope = new FastJsonEnvelope(plan, this);
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
  int member(FastJsonMember member, byte[] b, int at, int depth) {
    return switch (member.role) {
      case WANTED -> wanted(member, b, at, depth);
      case HEADER -> header(member, b, at);
      case ENTRY_NAME, ENTRY_VALUE -> entry(member, b, at);
      case REFUSED -> BAD;
      default -> envelope.member(member, b, at, depth);
    };
  }

  /** A member that the mapping asks for, or that leads to one. */
  int wanted(FastJsonMember member, byte[] b, int at, int depth) {
    if (!finds.comesFirst(member.once)) {
      return BAD;
    }
    int end =
        switch (b[at]) {
          case '{' -> wantedObject(member, b, at, depth);
          case '[' -> wantedArray(member, b, at, depth);
          default -> wantedScalar(member, b, at);
        };
    scanner.contribution = ValueHash.member(member.nameHash, scanner.hash);
    return end;
  }

  private int wantedScalar(FastJsonMember member, byte[] b, int at) {
    int end = scalar(b, at);
    if (end == BAD || (member.child != null && isJsonText())) {
      return BAD;
    }
    return member.slot < 0 || keep(member.slot) ? end : BAD;
  }

  /** Keeps the last scalar; false if it is none that the general decoder would take for text. */
  boolean keep(int slot) {
    if (finds.scalarKind == FastJsonFinds.BOOLEAN) {
      return false;
    }
    if (finds.scalarKind != FastJsonFinds.NULL && finds.scalarLength > 0) {
      finds.put(slot);
    }
    return true;
  }

  private int wantedObject(FastJsonMember member, byte[] b, int at, int depth) {
    return member.slot >= 0 ? BAD : scanner.object(scanner.child(member), b, at + 1, depth + 1);
  }

  /** An array of which single elements may be wanted, or that stands for its only text. */
  private int wantedArray(FastJsonMember member, byte[] b, int at, int depth) {
    FastJsonMember[] wanted = member.child == null ? new FastJsonMember[0] : member.child.elements;
    if (depth >= FastJsonScanner.MAX_DEPTH) {
      return BAD;
    }
    long elements = ValueHash.arrayStart();
    int p = lexer.gap(b, at + 1);
    if (b[p] == ']') {
      scanner.hash = elements;
      return p + 1;
    }
    for (int i = 0; p < lexer.limit; i++) {
      FastJsonMember element = i < wanted.length ? wanted[i] : null;
      p = element(member, element, b, p, depth);
      if (p == BAD) {
        return BAD;
      }
      elements = ValueHash.arrayElement(elements, scanner.hash);
      p = lexer.gap(b, p);
      if (b[p] != ',') {
        scanner.hash = elements;
        return b[p] == ']' ? p + 1 : BAD;
      }
      p = lexer.gap(b, p + 1);
    }
    return BAD;
  }

  private int element(FastJsonMember array, FastJsonMember wanted, byte[] b, int at, int depth) {
    if (b[at] == '{' || b[at] == '[') {
      if (array.slot >= 0) {
        finds.odd |= 1L << array.slot;
      }
      return wanted == null
          ? scanner.value(scanner.unknown(), b, at, depth + 1)
          : wanted(wanted, b, at, depth + 1);
    }
    int end = wanted == null ? scalar(b, at) : wanted(wanted, b, at, depth + 1);
    if (end != BAD && array.slot >= 0) {
      if (finds.scalarKind == FastJsonFinds.BOOLEAN || finds.has(array.slot)) {
        finds.odd |= 1L << array.slot;
      } else {
        keep(array.slot);
      }
    }
    return end;
  }

  private int header(FastJsonMember member, byte[] b, int at) {
    int end = scalar(b, at);
    if (end == BAD || !finds.comesFirst(member.once)) {
      return BAD;
    }
    keepHeader(member.slot);
    scanner.contribution = ValueHash.member(member.nameHash, scanner.hash);
    return end;
  }

  /** Keeps the last scalar as the value of a header. */
  void keepHeader(int slot) {
    if (finds.scalarKind != FastJsonFinds.NULL && finds.scalarLength > 0) {
      finds.put(slot);
    }
  }

  private int entry(FastJsonMember member, byte[] b, int at) {
    int end = scalar(b, at);
    if (end == BAD || finds.has(member.role)) {
      return BAD;
    }
    finds.put(member.role);
    scanner.contribution = ValueHash.member(member.nameHash, scanner.hash);
    return end;
  }

  /** Reads a string, number or literal and notes where it lies; BAD for anything else. */
  int scalar(byte[] b, int at) {
    byte c = b[at];
    if (c == '"') {
      int end = lexer.string(b, at + 1);
      scanner.hash = ValueHash.string(lexer.hash);
      finds.scalarKind = FastJsonFinds.STRING;
      if (lexer.escaped) {
        finds.scalarSource = FastJsonFinds.UNESCAPED;
        finds.scalarAt = lexer.textAt;
        finds.scalarLength = lexer.text.size - lexer.textAt;
      } else {
        finds.scalarSource = finds.scanned;
        finds.scalarAt = at + 1;
        finds.scalarLength = end - 2 - at;
      }
      return end;
    }
    int end = scanner.scalar(b, at);
    finds.scalarKind =
        switch (c) {
          case 't', 'f' -> FastJsonFinds.BOOLEAN;
          case 'n' -> FastJsonFinds.NULL;
          default -> FastJsonFinds.NUMBER;
        };
    finds.scalarSource = finds.scanned;
    finds.scalarAt = at;
    finds.scalarLength = end - at;
    return end;
  }

  /** True if the last scalar is text that starts as JSON does: it is looked into, but not here. */
  private boolean isJsonText() {
    if (finds.scalarKind != FastJsonFinds.STRING) {
      return false;
    }
    byte[] b = envelope.bytes(finds.scalarSource);
    int p = finds.scalarAt;
    int end = p + finds.scalarLength;
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
    if (names == FastJsonNames.PLAIN) {
      return new FastJsonMember(bytes, NONE, -1, 0);
    }
    String name = new String(bytes, StandardCharsets.UTF_8);
    if (names != FastJsonNames.HEADERS) {
      return new FastJsonMember(bytes, names.role(name), -1, 0);
    }
    if (RetryHeaders.marks(name)) {
      return new FastJsonMember(bytes, REFUSED, -1, 0);
    }
    for (FastJsonPlan.WantedHeader header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return new FastJsonMember(bytes, HEADER, header.slot(), header.once());
      }
    }
    return new FastJsonMember(bytes, NONE, -1, 0);
  }
}
