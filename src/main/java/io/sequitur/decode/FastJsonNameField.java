package io.sequitur.decode;

import io.sequitur.model.NameTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An event's type or service as number of its name. What a lookup's transform makes of a text is
 * worked out once and remembered by the text's bytes. For one thread.
 */
final class FastJsonNameField {
  private static final int SLOTS = 1024;

  private final NameTable table;
  private final FastJsonLookup[] lookups;
  private final byte[][][] texts;
  private final long[][] hashes;
  private final int[][] numbers;

  FastJsonNameField(FastJsonLookup[] lookups, NameTable table) {
    this.lookups = lookups;
    this.table = table;
    texts = new byte[lookups.length][SLOTS][];
    hashes = new long[lookups.length][SLOTS];
    numbers = new int[lookups.length][SLOTS];
  }

  /** The number of the name that the record has, 0 for none. */
  int number(FastJsonFields fields) {
    for (int i = 0; i < lookups.length; i++) {
      long stretch = fields.raw(lookups[i]);
      if (stretch != FastJsonFields.NONE) {
        long hash = fields.hash(lookups[i], stretch);
        int number = number(i, fields.bytes(stretch), stretch, hash);
        if (number != 0) {
          return number;
        }
      }
    }
    return 0;
  }

  private int number(int lookup, byte[] b, long stretch, long hash) {
    int at = FastJsonFinds.at(stretch);
    int length = FastJsonFinds.length(stretch);
    int slot = (int) (hash >>> 32) & SLOTS - 1;
    byte[] text = texts[lookup][slot];
    if (text == null
        || hashes[lookup][slot] != hash
        || FastJsonFields.unpadded(text) != length
        || !FastJsonWords.equal(text, 0, b, at, length)) {
      hashes[lookup][slot] = hash;
      texts[lookup][slot] = Arrays.copyOfRange(b, at, at + length + FastJsonWords.PADDING);
      numbers[lookup][slot] = learn(lookup, new String(b, at, length, StandardCharsets.UTF_8));
    }
    return numbers[lookup][slot];
  }

  private int learn(int lookup, String text) {
    String name = lookups[lookup].transform.apply(text);
    return name == null ? 0 : table.number(name);
  }
}
