package io.sequitur.export.picture;

/** Tells how wide text is, for layouts. */
public interface TextMeasure {
  /** Width in pixels of one line of text. */
  double width(String text, PictureFont font);

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  default String elide(String text, PictureFont font, double most) {
    if (width(text, font) <= most) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(text.substring(0, middle) + '…', font) <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (low > 0 && Character.isHighSurrogate(text.charAt(low - 1))) {
      low--;
    }
    return text.substring(0, low).stripTrailing() + '…';
  }
}
