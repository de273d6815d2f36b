package io.sequitur.decode;

import static io.sequitur.decode.FastJsonText.BAD;

import io.sequitur.model.ValueHash;

/**
 * Walks over one JSON value, checks it as strictly as a JSON parser does, hashes it as {@link
 * ValueHash} says, and hands the members that have a role to {@link FastJsonRoles}. Learns the
 * order of members as it goes. For one thread.
 */
final class FastJsonScanner {
  /** Deeper nesting is for the general decoder. */
  static final int MAX_DEPTH = 64;

  /** Places beyond are not learned. */
  private static final int MAX_NODES = 1000;

  final FastJsonLexer lexer = new FastJsonLexer();
  private final FastJsonRoles roles;
  private final FastJsonFinds finds;
  private final FastJsonNode unknown = new FastJsonNode(FastJsonNames.PLAIN, false);
  private int nodes;

  /** The hash of the last value, see {@link ValueHash}. */
  long hash;

  /** The sum of the last object's members, from which its hash was made. */
  long sum;

  /** What the last member with a role adds to the hash of its object. */
  long contribution;

  /** Where the value of the last member that was looked up begins. */
  private int valueAt;

  FastJsonScanner(FastJsonRoles roles) {
    this.roles = roles;
    finds = roles.finds;
  }

  /** What is known of objects of which nothing is remembered. */
  FastJsonNode unknown() {
    return unknown;
  }

  /**
   * An object.
   *
   * @param from behind its brace
   * @param depth how many objects and arrays it lies in
   */
  int object(FastJsonNode node, byte[] b, int from, int depth) {
    if (depth >= MAX_DEPTH) {
      return BAD;
    }
    FastJsonLexer lex = lexer;
    int limit = lex.limit;
    int p = from;
    if (b[p] <= ' ') {
      p = lex.gap(b, p);
    }
    if (b[p] == '}') {
      sum = 0;
      hash = ValueHash.object(0);
      return p + 1;
    }
    long members = 0;
    FastJsonMember member = node.head;
    while (true) {
      if (b[p] != '"' || p >= limit) {
        return BAD;
      }
      p++;
      FastJsonMember next = member.next;
      if (next.matches(b, p, limit)) {
        p += next.tokenLength;
      } else {
        next = lookUp(node, member, b, p);
        if (next == null) {
          return BAD;
        }
        p = valueAt;
      }
      member = next;
      byte c = b[p];
      if (c <= ' ') {
        p = lex.gap(b, p);
        c = b[p];
      }
      if (p >= limit) {
        return BAD;
      }
      long nameHash = member.nameHash;
      int role = member.role;
      if (role > FastJsonRoles.TEXT) {
        p = roles.member(member, b, p, depth);
        members += contribution;
      } else if (c == '"') {
        int start = p + 1;
        p = lex.string(b, start);
        members += ValueHash.member(nameHash, ValueHash.string(lex.hash));
        if (role == FastJsonRoles.TEXT) {
          if (!keep(member, start, p)) {
            return BAD;
          }
        } else if (lex.escaped) {
          lex.forgetText();
        }
      } else {
        p = composite(member, b, p, depth);
        members += ValueHash.member(nameHash, hash);
      }
      if (p == BAD) {
        return BAD;
      }
      c = b[p];
      if (c <= ' ') {
        p = lex.gap(b, p);
        c = b[p];
      }
      p++;
      if (c != ',') {
        if (c != '}') {
          return BAD;
        }
        sum = members;
        hash = ValueHash.object(members);
        return p;
      }
      if (b[p] <= ' ') {
        p = lex.gap(b, p);
      }
    }
  }

  /** Keeps the string that was just read. */
  private boolean keep(FastJsonMember member, int start, int end) {
    if (!finds.comesFirst(member) || end == BAD) {
      return false;
    }
    int length = end - 1 - start;
    if (length > 0) {
      finds.put(member.slot, roles.string(start, length), lexer.hash);
    }
    return true;
  }

  /** A member's value that is no string. */
  private int composite(FastJsonMember member, byte[] b, int at, int depth) {
    if (member.role == FastJsonRoles.TEXT) {
      return roles.text(member, b, at, depth);
    }
    byte c = b[at];
    if (c == '{') {
      return object(child(member), b, at + 1, depth + 1);
    }
    if (c == '[') {
      return array(child(member), b, at + 1, depth + 1);
    }
    return scalar(b, at);
  }

  /** A number or a literal. */
  int scalar(byte[] b, int at) {
    byte c = b[at];
    if (c == '-' || (c >= '0' && c <= '9')) {
      int end = lexer.number(b, at);
      hash = ValueHash.number(lexer.hash);
      return end;
    }
    hash = c == 't' ? ValueHash.TRUE : c == 'f' ? ValueHash.FALSE : ValueHash.NULL;
    return lexer.literal(b, at);
  }

  /** Any value; objects below are learned in {@code node}. */
  int value(FastJsonNode node, byte[] b, int at, int depth) {
    byte c = b[at];
    if (c == '"') {
      int end = lexer.string(b, at + 1);
      if (lexer.escaped) {
        lexer.forgetText();
      }
      hash = ValueHash.string(lexer.hash);
      return end;
    }
    if (c == '{') {
      return object(node, b, at + 1, depth + 1);
    }
    return c == '[' ? array(node, b, at + 1, depth + 1) : scalar(b, at);
  }

  /**
   * An array.
   *
   * @param node what is known of the objects in it
   * @param from behind its bracket
   */
  int array(FastJsonNode node, byte[] b, int from, int depth) {
    if (depth >= MAX_DEPTH) {
      return BAD;
    }
    long elements = ValueHash.arrayStart();
    int p = lexer.gap(b, from);
    if (b[p] == ']') {
      hash = elements;
      return p + 1;
    }
    while (p < lexer.limit) {
      p = value(node, b, p, depth);
      if (p == BAD) {
        return BAD;
      }
      elements = ValueHash.arrayElement(elements, hash);
      p = lexer.gap(b, p);
      if (b[p] == ']') {
        hash = elements;
        return p + 1;
      }
      if (b[p] != ',') {
        return BAD;
      }
      p = lexer.gap(b, p + 1);
    }
    return BAD;
  }

  /** What is known of the objects in a member's value. */
  FastJsonNode child(FastJsonMember member) {
    if (member.child == null) {
      member.child = nodes++ < MAX_NODES ? new FastJsonNode(FastJsonNames.PLAIN, true) : unknown;
    }
    return member.child;
  }

  /**
   * Finds a member that was not the expected one and sets {@link #valueAt} behind its colon.
   *
   * @return {@code null} where the input is not valid or unusual
   */
  private FastJsonMember lookUp(FastJsonNode node, FastJsonMember last, byte[] b, int at) {
    FastJsonMember alternative = last.other;
    if (alternative.matches(b, at, lexer.limit)) {
      valueAt = at + alternative.tokenLength;
      return alternative;
    }
    int end = lexer.string(b, at);
    if (end == BAD || lexer.escaped) {
      return null;
    }
    long nameHash = lexer.hash;
    int colon = lexer.gap(b, end);
    if (b[colon] != ':' || colon >= lexer.limit) {
      return null;
    }
    valueAt = colon + 1;
    int length = end - 1 - at;
    FastJsonMember member = node.find(nameHash, b, at, length);
    if (member == null) {
      member = roles.learn(node, nameHash, b, at, length);
    }
    if (member != null && member != node.stranger) {
      last.followedBy(member);
    }
    return member;
  }
}
