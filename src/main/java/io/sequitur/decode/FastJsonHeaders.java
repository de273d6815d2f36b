package io.sequitur.decode;

import static io.sequitur.decode.FastJsonText.BAD;

import io.sequitur.model.ValueHash;

/**
 * Reads record headers: an object, an array of objects with name and value, or a flat array in
 * which names and values alternate. For one thread.
 */
final class FastJsonHeaders {
  private final FastJsonRoles roles;
  private final FastJsonFinds finds;
  private final FastJsonScanner scanner;
  private final FastJsonNode named = new FastJsonNode(FastJsonNames.HEADER, true);
  private final FastJsonNode entry = new FastJsonNode(FastJsonNames.HEADER_ENTRY, true);

  FastJsonHeaders(FastJsonRoles roles) {
    this.roles = roles;
    finds = roles.finds;
    scanner = roles.scanner;
  }

  /** Reads headers and sets their hash; returns the position behind them, or BAD. */
  int read(byte[] b, int at) {
    return switch (b[at]) {
      case '{' -> scanner.object(named, b, at);
      case '[' -> array(b, at + 1);
      case 'n' -> scanner.scalar(b, at);
      default -> BAD;
    };
  }

  private int array(byte[] b, int from) {
    long elements = ValueHash.arrayStart();
    int p = scanner.gap(b, from);
    if (b[p] == ']') {
      scanner.hash = elements;
      return p + 1;
    }
    boolean entries = b[p] == '{';
    FastJsonMember pending = null;
    while (p < scanner.limit) {
      if (entries) {
        p = b[p] == '{' ? entry(b, p) : BAD;
      } else if (pending == null) {
        int start = p + 1;
        p = b[p] == '"' ? scanner.string(b, start) : BAD;
        pending = p == BAD || scanner.escaped ? null : byName(b, start, p - 1 - start);
        p = pending == null ? BAD : p;
        scanner.hash = ValueHash.string(scanner.textHash);
      } else {
        p = roles.scalar(b, p);
        if (p == BAD || !isReadable(pending)) {
          return BAD;
        }
        if (pending.role == FastJsonRoles.TEXT) {
          roles.keep(pending.slot);
        }
        pending = null;
      }
      if (p == BAD) {
        return BAD;
      }
      elements = ValueHash.arrayElement(elements, scanner.hash);
      p = scanner.gap(b, p);
      if (b[p] != ',') {
        scanner.hash = elements;
        return b[p] == ']' ? p + 1 : BAD;
      }
      p = scanner.gap(b, p + 1);
    }
    return BAD;
  }

  /** An object with a header's name and value. */
  private int entry(byte[] b, int at) {
    finds.forget(FastJsonRoles.ENTRY_NAME);
    finds.forget(FastJsonRoles.ENTRY_VALUE);
    int end = scanner.object(entry, b, at);
    if (end == BAD || !finds.has(FastJsonRoles.ENTRY_NAME)) {
      return BAD;
    }
    long name = finds.get(FastJsonRoles.ENTRY_NAME);
    if (FastJsonFinds.source(name) != FastJsonFinds.FRAME
        || FastJsonFinds.kind(name) != FastJsonFinds.STRING) {
      return BAD;
    }
    FastJsonMember member = byName(b, FastJsonFinds.at(name), FastJsonFinds.length(name));
    if (member == null || !isReadable(member)) {
      return BAD;
    }
    if (member.role == FastJsonRoles.TEXT && finds.has(FastJsonRoles.ENTRY_VALUE)) {
      roles.takeScalar(FastJsonRoles.ENTRY_VALUE);
      roles.keep(member.slot);
    }
    return end;
  }

  /** Counts in a header; false if it is for the general decoder. */
  private boolean isReadable(FastJsonMember member) {
    return member.role == FastJsonRoles.NONE
        || (member.role == FastJsonRoles.TEXT && finds.comesFirst(member));
  }

  private FastJsonMember byName(byte[] b, int from, int length) {
    long hash = FastJsonWords.hash(b, from, length);
    FastJsonMember member = named.find(hash, b, from, length);
    return member != null ? member : roles.learn(named, hash, b, from, length);
  }
}
