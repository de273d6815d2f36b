package io.sequitur.export.picture;

import java.util.List;

/**
 * A picture: what a layout makes, and what is drawn or written.
 *
 * @param width in pixels
 * @param height in pixels
 * @param background as {@code 0xAARRGGBB}
 * @param shapes the lowest first
 */
public record Picture(double width, double height, int background, List<Shape> shapes) {
  public Picture {
    shapes = List.copyOf(shapes);
  }
}
