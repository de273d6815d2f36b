package io.sequitur.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words. Never fails: what is wrong with a word is said by the parser. */
final class Lexer {
  private static final String SIGNS = ":<>=";

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The words of a query. */
  static List<Word> words(String text) {
    Lexer lexer = new Lexer(text);
    List<Word> words = new ArrayList<>();
    lexer.skipBlanks();
    while (lexer.at < text.length()) {
      words.add(lexer.word());
      lexer.skipBlanks();
    }
    return words;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private Word word() {
    int start = at;
    boolean negated = negation();
    int nameStart = at;
    if (peek() == '"') {
      Value value = value();
      return new Word(
          negated, null, null, value.text, start, nameStart, nameStart, at, value.closed);
    }
    while (at < text.length() && !Character.isWhitespace(peek()) && SIGNS.indexOf(peek()) < 0) {
      at++;
    }
    String name = text.substring(nameStart, at);
    int nameEnd = at;
    skipBlanks();
    // A sign after blanks belongs to the name before it only where that is a field's: duration > 2s
    boolean signFollows = SIGNS.indexOf(peek()) >= 0;
    if (!signFollows || (at > nameEnd && Field.of(name).isEmpty())) {
      at = nameEnd;
      return new Word(negated, null, null, name, start, nameStart, nameStart, at, true);
    }
    Operator operator = operator();
    int operatorEnd = at;
    skipBlanks();
    if (at > operatorEnd && operator == Operator.HAS) { // a colon binds only what touches it
      at = operatorEnd;
    }
    int valueStart = at;
    Value value = value();
    return new Word(
        negated, name, operator, value.text, start, nameStart, valueStart, at, value.closed);
  }

  private boolean negation() {
    if (peek() == '-') {
      at++;
      return true;
    }
    if (text.startsWith("NOT", at)
        && at + 3 < text.length()
        && Character.isWhitespace(text.charAt(at + 3))) {
      at += 3;
      skipBlanks();
      return true;
    }
    return false;
  }

  private Operator operator() {
    char sign = text.charAt(at++);
    if (sign == ':') {
      // duration:>2s means the same as duration > 2s
      return SIGNS.indexOf(peek(), 1) > 0 ? operator() : Operator.HAS;
    }
    boolean orEqual = peek() == '=';
    if (orEqual) {
      at++;
    }
    return switch (sign) {
      case '>' -> orEqual ? Operator.AT_LEAST : Operator.GREATER;
      case '<' -> orEqual ? Operator.AT_MOST : Operator.LESS;
      default -> Operator.EQUAL;
    };
  }

  private record Value(String text, boolean closed) {}

  /**
   * Up to the next blank, or what is between quotes; {@code \"} and {@code \\} stand for theirs.
   */
  private Value value() {
    if (peek() != '"') {
      int start = at;
      while (at < text.length() && !Character.isWhitespace(peek())) {
        at++;
      }
      return new Value(text.substring(start, at), true);
    }
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = peek();
      if (c == '"') {
        at++;
        return new Value(value.toString(), true);
      }
      boolean escape =
          c == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
      if (escape) {
        at++;
      }
      value.append(peek());
    }
    return new Value(value.toString(), false);
  }
}
