package io.sequitur.source.logfile;

import java.util.Random;

/** Makes JSON at random from a seed, with everything that framing may stumble over. */
final class JsonSamples {
  private static final String[] TEXTS = {
    "",
    "plain",
    "{",
    "}",
    "]",
    "[",
    ",",
    ":",
    "\\\"",
    "\\\\",
    "\\\\\\\"",
    "\\n",
    "\\u0041",
    "é",
    "😀",
    "}]",
    "\\\"}",
    "{\\\"a\\\":1}",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
  };

  private JsonSamples() {}

  /** White space, perhaps none. */
  static String gap(Random random) {
    return new String[] {"", "", " ", "\n", "\t", "\r\n", "  \n  "}[random.nextInt(7)];
  }

  static String string(Random random) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return text.append('"').toString();
  }

  static String object(Random random, int depth) {
    StringBuilder json = new StringBuilder("{");
    for (int i = random.nextInt(4); i > 0; i--) {
      json.append(gap(random)).append(string(random)).append(gap(random)).append(':');
      json.append(gap(random)).append(value(random, depth)).append(i > 1 ? "," : "");
    }
    return json.append(gap(random)).append('}').toString();
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 4)) {
      case 0 -> string(random);
      case 1 -> "-12.5e3";
      case 2 -> "null";
      case 3 -> "true";
      case 4, 5 -> object(random, depth - 1);
      default -> {
        StringBuilder json = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
          json.append(gap(random)).append(value(random, depth - 1)).append(i > 1 ? "," : "");
        }
        yield json.append(gap(random)).append(']').toString();
      }
    };
  }
}
