package io.sequitur.source.logfile;

/**
 * Mends JSON in which every comma was replaced by a semicolon, as Redpanda Console's CSV has it.
 * Between members they are commas again; in strings nobody can tell.
 */
final class SemicolonJson {
  private SemicolonJson() {}

  /** The text with commas between members; anything but an object or array is left as it is. */
  static byte[] repair(byte[] text) {
    if (text.length == 0 || text[0] != '{' && text[0] != '[') {
      return text;
    }
    byte[] mended = text.clone();
    boolean inString = false;
    for (int i = 0; i < mended.length; i++) {
      if (inString && mended[i] == '\\') {
        i++;
      } else if (mended[i] == '"') {
        inString = !inString;
      } else if (!inString && mended[i] == ';') {
        mended[i] = ',';
      }
    }
    return mended;
  }
}
