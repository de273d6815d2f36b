package io.sequitur.export.picture;

/** Tells how wide text is, for layouts. */
public interface TextMeasure {
  /** Width in pixels of one line of text. */
  double width(String text, PictureFont font);

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  default String elide(String text, PictureFont font, double most) {
    return shorten(text, font, most, 1);
  }

  /** The text, or as much of its beginning and its end as fits, with an ellipsis between. */
  default String elideMiddle(String text, PictureFont font, double most) {
    return shorten(text, font, most, 0.4);
  }

  private String shorten(String text, PictureFont font, double most, double headShare) {
    if (width(text, font) <= most) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(keep(text, middle, headShare), font) <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return keep(text, low, headShare);
  }

  private static String keep(String text, int characters, double headShare) {
    int head = (int) Math.ceil(characters * headShare);
    int tail = text.length() - (characters - head);
    if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
      head--;
    }
    if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
      tail++;
    }
    return text.substring(0, head).stripTrailing() + '…' + text.substring(tail);
  }
}
