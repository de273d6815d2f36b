package io.sequitur.decode;

import static io.sequitur.decode.FastJsonText.BAD;
import static io.sequitur.decode.FastJsonWords.word;

import io.sequitur.model.Ids;
import io.sequitur.model.ValueHash;

/**
 * Walks over one JSON value, checks it as strictly as a JSON parser does, hashes it as {@link
 * ValueHash} says, and hands the members that have a role to {@link FastJsonRoles}. Learns the
 * order of members as it goes. For one thread.
 */
final class FastJsonScanner extends FastJsonLexer {
  /** Deeper nesting is for the general decoder. */
  static final int MAX_DEPTH = 64;

  /** Places beyond are not learned. */
  private static final int MAX_NODES = 1000;

  private final FastJsonRoles roles;
  private final FastJsonFinds finds;
  private final Ids.Encoded uuid = new Ids.Encoded();
  private final FastJsonNode unknown = new FastJsonNode(FastJsonNames.PLAIN, false);
  private int nodes;

  /** How many objects and arrays are open. */
  private int depth;

  /** The hash of the last value, see {@link ValueHash}. */
  long hash;

  /** The sum of the last object's members, from which its hash was made. */
  long sum;

  /** What the last member with a role adds to the hash of its object. */
  long contribution;

  /** Where the value of a member that was looked up begins, or where its object ends. */
  private int after;

  FastJsonScanner(FastJsonRoles roles) {
    this.roles = roles;
    finds = roles.finds;
  }

  /** Begins a text. */
  void begin(int end) {
    limit = end;
    text.size = 0;
    escaped = false;
    depth = 0;
  }

  /** What is known of objects of which nothing is remembered. */
  FastJsonNode unknown() {
    return unknown;
  }

  /** What is known of the objects in a member's value. */
  FastJsonNode child(FastJsonMember member) {
    if (member.child == null) {
      member.child = nodes++ < MAX_NODES ? new FastJsonNode(FastJsonNames.PLAIN, true) : unknown;
    }
    return member.child;
  }

  /** Any value; objects below are learned in {@code node}. */
  int value(FastJsonNode node, byte[] b, int at) {
    byte c = b[at];
    if (c == '"') {
      int end = string(b, at + 1);
      if (escaped) {
        forgetText();
      }
      hash = ValueHash.string(textHash);
      return end;
    }
    if (c == '{') {
      return object(node, b, at);
    }
    return c == '[' ? array(node, b, at) : scalar(b, at);
  }

  /** A number or a literal. */
  int scalar(byte[] b, int at) {
    byte c = b[at];
    if (c == '-' || (c >= '0' && c <= '9')) {
      int end = number(b, at);
      hash = ValueHash.number(textHash);
      return end;
    }
    hash = c == 't' ? ValueHash.TRUE : c == 'f' ? ValueHash.FALSE : ValueHash.NULL;
    return literal(b, at);
  }

  /** Counts in an object or array that begins; false if there are too many. */
  boolean enter() {
    return ++depth <= MAX_DEPTH;
  }

  /** Counts out an object or array. */
  void leave() {
    depth--;
  }

  /**
   * An array.
   *
   * @param node what is known of the objects in it
   * @param at its bracket
   */
  int array(FastJsonNode node, byte[] b, int at) {
    if (!enter()) {
      return BAD;
    }
    long elements = ValueHash.arrayStart();
    int p = gap(b, at + 1);
    if (b[p] == ']') {
      leave();
      hash = elements;
      return p + 1;
    }
    while (p < limit) {
      p = value(node, b, p);
      if (p == BAD) {
        return BAD;
      }
      elements = ValueHash.arrayElement(elements, hash);
      p = gap(b, p);
      if (b[p] != ',') {
        leave();
        hash = elements;
        return b[p] == ']' ? p + 1 : BAD;
      }
      p = gap(b, p + 1);
    }
    return BAD;
  }

  /**
   * An object. Little is held in variables here, so that registers suffice.
   *
   * @param at its brace
   */
  int object(FastJsonNode node, byte[] b, int at) {
    if (!enter()) {
      return BAD;
    }
    int p = at;
    long members = 0;
    FastJsonMember member = node.head.next;
    if (member.matchesFirst(b, p, limit)) {
      p += member.tokenLength;
    } else {
      member = step(node.head, b, p, true);
      p = after;
    }
    while (member != null) {
      if (p >= limit) {
        return BAD;
      }
      if (member.expectsUuid && uuid(member, b, p)) {
        members += ValueHash.member(member.nameHash, ValueHash.string(textHash));
        p += FastJsonFinds.UUID_LENGTH + 1;
      } else if (member.opensString) {
        int end = string(b, p);
        members += ValueHash.member(member.nameHash, ValueHash.string(textHash));
        if (member.role == FastJsonRoles.TEXT) {
          keep(member, b, p, end);
        } else if (escaped) {
          forgetText();
        }
        p = end;
      } else {
        p = other(member, b, p);
        members += contribution;
      }
      if (p == BAD) {
        return BAD;
      }
      FastJsonMember next = member.next;
      if (next.matches(b, p, limit)) {
        p += next.tokenLength;
        member = next;
      } else {
        member = step(member, b, p, false);
        p = after;
      }
    }
    leave();
    sum = members;
    hash = ValueHash.object(members);
    return p;
  }

  /** Keeps the string that was just read. */
  private void keep(FastJsonMember member, byte[] b, int start, int end) {
    int length = end - 1 - start;
    if (!finds.comesFirst(member)) {
      finds.refused = true;
    } else if (escaped) {
      finds.put(member.slot, unescaped(), textHash);
    } else if (length > 0) {
      finds.put(member.slot, FastJsonFinds.string(finds.scanned, start, length), textHash);
      if (length == FastJsonFinds.UUID_LENGTH && member.opensString) {
        member.expectsUuid = Ids.encodeUsualUuid(b, start, uuid);
      }
    }
  }

  /** Reads and keeps a UUID, if the member's string is one. */
  private boolean uuid(FastJsonMember member, byte[] b, int from) {
    if (b[from + FastJsonFinds.UUID_LENGTH] != '"'
        || !Ids.encodeUsualUuid(b, from, uuid)
        || !finds.comesFirst(member)) {
      member.expectsUuid = false;
      return false;
    }
    long h = Ids.hashWords(Ids.HASH_START, word(b, from), word(b, from + 8));
    h = Ids.hashWords(h, word(b, from + 16), word(b, from + 24));
    textHash = Ids.hashEnd(h, word(b, from + 32) & 0xffff_ffffL, 0, FastJsonFinds.UUID_LENGTH);
    finds.putUuid(member.slot, from, uuid, textHash);
    return true;
  }

  /** Takes the text of the last string, which had escapes, and gives its stretch. */
  long unescaped() {
    escaped = false;
    return FastJsonFinds.string(FastJsonFinds.UNESCAPED, textAt, text.size - textAt);
  }

  /** A member's value that has a role or may be no string. */
  private int other(FastJsonMember member, byte[] b, int from) {
    int at = b[from] <= ' ' ? gap(b, from) : from;
    if (member.role > FastJsonRoles.TEXT) {
      return roles.member(member, b, at);
    }
    long nameHash = member.nameHash; // before a stranger inside changes it
    int end =
        switch (b[at]) {
          case '"' -> {
            member.sawString(b, at, limit);
            yield string(member, b, at + 1);
          }
          case '{', '[' -> composite(member, b, at);
          default -> member.role == FastJsonRoles.TEXT ? roles.text(member, b, at) : scalar(b, at);
        };
    contribution = ValueHash.member(nameHash, hash);
    return end;
  }

  private int string(FastJsonMember member, byte[] b, int from) {
    if (from >= limit) {
      return BAD;
    }
    int end = string(b, from);
    hash = ValueHash.string(textHash);
    if (member.role == FastJsonRoles.TEXT) {
      keep(member, b, from, end);
    } else if (escaped) {
      forgetText();
    }
    return end;
  }

  private int composite(FastJsonMember member, byte[] b, int at) {
    if (member.role == FastJsonRoles.TEXT) {
      return roles.text(member, b, at);
    }
    return b[at] == '{' ? object(child(member), b, at) : array(child(member), b, at);
  }

  /**
   * Takes a step that was not the expected one and sets {@link #after} behind it: to the member's
   * value (behind the quote, if the member says so), or to the object's end.
   *
   * @param at behind the last value, or at the brace
   * @return {@code null} at the end of the object, or with {@code after} BAD where the input is not
   *     valid or unusual
   */
  private FastJsonMember step(FastJsonMember last, byte[] b, int at, boolean first) {
    if (!first && b[at] == '}') {
      after = at + 1;
      return null;
    }
    FastJsonMember alternative = last.other;
    if (first ? alternative.matchesFirst(b, at, limit) : alternative.matches(b, at, limit)) {
      after = at + alternative.tokenLength;
      return alternative;
    }
    after = BAD;
    int p = first ? at : gap(b, at);
    if (b[p] == '}') {
      after = p + 1;
      return null;
    }
    if (p >= limit || (!first && b[p] != ',')) {
      return null;
    }
    p = gap(b, p + 1);
    if (first && b[p] == '}') {
      after = p + 1;
      return null;
    }
    return b[p] == '"' && p < limit ? lookUp(last, b, at, p + 1) : null;
  }

  private FastJsonMember lookUp(FastJsonMember last, byte[] b, int from, int at) {
    int end = string(b, at);
    if (end == BAD || escaped) {
      return null;
    }
    int colon = gap(b, end);
    if (b[colon] != ':' || colon >= limit) {
      return null;
    }
    int length = end - 1 - at;
    FastJsonMember member = last.node.find(textHash, b, at, length);
    if (member == null) {
      member = roles.learn(last.node, textHash, b, at, length);
    }
    if (member != null) {
      meet(last, member, b, from, gap(b, colon + 1));
    }
    return member;
  }

  /** Learns what came, and how it was written. */
  private void meet(FastJsonMember last, FastJsonMember member, byte[] b, int from, int to) {
    after = to;
    if (member == last.node.stranger) {
      return;
    }
    last.followedBy(member);
    if (member.matchesFirst(b, from, limit)) {
      after = from + member.tokenLength;
    } else if (member.opensString && b[to] != '"') {
      member.sawOther(b, from, to);
    } else {
      member.learnToken(b, from, to);
      after = member.opensString ? to + 1 : to;
    }
  }
}
