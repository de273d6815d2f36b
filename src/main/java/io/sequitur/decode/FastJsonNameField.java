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
      if (fields.find(lookups[i])) {
        int number = known(i, fields);
        if (number != 0) {
          return number;
        }
      }
    }
    return 0;
  }

  private int known(int lookup, FastJsonFields fields) {
    int slot = (int) (fields.hash >>> 32) & SLOTS - 1;
    byte[] text = texts[lookup][slot];
    boolean same =
        text != null
            && hashes[lookup][slot] == fields.hash
            && FastJsonFields.unpadded(text) == fields.length
            && FastJsonWords.equal(text, 0, fields.bytes(), fields.at, fields.length);
    return same ? numbers[lookup][slot] : learn(lookup, slot, fields);
  }

  private int learn(int lookup, int slot, FastJsonFields fields) {
    byte[] b = fields.bytes();
    int from = fields.at;
    int to = from + fields.length;
    String name =
        lookups[lookup].transform.apply(new String(b, from, fields.length, StandardCharsets.UTF_8));
    hashes[lookup][slot] = fields.hash;
    texts[lookup][slot] = Arrays.copyOfRange(b, from, to + FastJsonWords.PADDING);
    numbers[lookup][slot] = name == null ? 0 : table.number(name);
    return numbers[lookup][slot];
  }
}
