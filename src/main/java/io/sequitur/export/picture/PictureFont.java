package io.sequitur.export.picture;

/**
 * A font of the bundled families.
 *
 * @param size in pixels
 */
public record PictureFont(Face face, double size) {
  /** The faces that pictures use. */
  public enum Face {
    TEXT("Inter", 400, "Inter-Regular.otf"),
    MEDIUM("Inter", 500, "Inter-Medium.otf"),
    TITLE("Inter", 600, "Inter-SemiBold.otf"),
    MONO("JetBrains Mono", 400, "JetBrainsMono-Regular.ttf");

    private final String family;
    private final int weight;
    private final String file;

    Face(String family, int weight, String file) {
      this.family = family;
      this.weight = weight;
      this.file = file;
    }

    /** The family's name. */
    public String family() {
      return family;
    }

    /** The weight as in CSS, 400 is regular. */
    public int weight() {
      return weight;
    }

    /** The resource that holds the face. */
    public String resource() {
      return "/io/sequitur/ui/fonts/" + file;
    }
  }

  /** Share of the size by which the middle of capitals lies above the base line. */
  private static final double HALF_CAPITAL = 0.36;

  /** Inter, regular. */
  public static PictureFont text(double size) {
    return new PictureFont(Face.TEXT, size);
  }

  /** Inter, a little bolder. */
  public static PictureFont medium(double size) {
    return new PictureFont(Face.MEDIUM, size);
  }

  /** Inter, half bold. */
  public static PictureFont title(double size) {
    return new PictureFont(Face.TITLE, size);
  }

  /** JetBrains Mono. */
  public static PictureFont mono(double size) {
    return new PictureFont(Face.MONO, size);
  }

  /** The base line of text whose capitals are to be centred at {@code y}. */
  public double baseline(double y) {
    return y + HALF_CAPITAL * size;
  }

  /** How high a line of text is. */
  public double lineHeight() {
    return size * 1.3;
  }
}
