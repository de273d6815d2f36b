package io.sequitur.source.logfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with JSON text, in words for people rather than the parser's own. */
final class JsonFaults {
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']{1,40})[^']*'.*");
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.{1,2})' .*?\\)\\)(: (.*))?");

  private JsonFaults() {}

  /** A clause without a full stop, from the parser's message in which places are left out. */
  static String inWords(String message) {
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "not JSON: the word " + token.group(1) + " stands where a value should";
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      return "not JSON: the character " + character.group(1) + " is not expected where it stands";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "not JSON: a control character stands in a text";
    }
    if (message.startsWith("Unrecognized character escape")) {
      return "not JSON: a backslash in a text is followed by what it may not be";
    }
    if (message.startsWith("Invalid numeric value")) {
      return "not JSON: a number is not written as one";
    }
    if (message.contains("UTF-8")) {
      return "the bytes are not valid UTF-8";
    }
    return "not well-formed JSON";
  }
}
