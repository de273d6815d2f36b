package io.sequitur.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which colour stands for which service, in every view and picture. Immutable: more services make a
 * new palette, in which those already known keep their colours.
 *
 * <p>Eight base colours per brightness, as far apart as possible (smallest distance in OKLab 0.11
 * on dark and 0.09 on light ground) for normal sight and for simulated protanopia, deuteranopia and
 * tritanopia (Machado, Oliveira and Fernandes 2009), with a contrast of at least 3:1 to the ground.
 * Red and amber are left out: they stand for findings. From the ninth service on the colours come
 * again, paler; nothing is told by colour alone.
 */
public final class ServicePalette {
  /** A palette that knows no name. */
  public static final ServicePalette EMPTY = new ServicePalette(Map.of());

  private static final List<Integer> DARK =
      List.of(0x70bffe, 0x33854a, 0xeada78, 0x8353c6, 0xe35a96, 0xa9e4e7, 0xaeb414, 0x8189de);
  private static final List<Integer> LIGHT =
      List.of(0x0794f2, 0x1a9064, 0x786107, 0x632797, 0xd15eb0, 0x1b575a, 0x7b9e06, 0x3b51d3);
  private static final int DARK_NONE = 0x8b949e;
  private static final int LIGHT_NONE = 0x6e7781;
  private static final int DARK_GROUND = 0x0d1117;
  private static final int LIGHT_GROUND = 0xffffff;
  private static final double PALER = 0.4;

  private final Map<String, Integer> slots;

  private ServicePalette(Map<String, Integer> slots) {
    this.slots = slots;
  }

  /**
   * A palette that knows these names too. New ones get the next colours in alphabetical order, so
   * that the order in which parallel readers met them does not matter. Empty names mean "none".
   */
  public ServicePalette with(Collection<String> names) {
    TreeSet<String> unknown = new TreeSet<>(names);
    unknown.remove("");
    unknown.removeAll(slots.keySet());
    if (unknown.isEmpty()) {
      return this;
    }
    Map<String, Integer> more = new HashMap<>(slots);
    for (String name : unknown) {
      more.put(name, more.size());
    }
    return new ServicePalette(more);
  }

  /**
   * The colour of a name as {@code 0xRRGGBB}; grey for a name that the palette does not know.
   *
   * @param dark on dark ground, else on light
   */
  public int rgb(String name, boolean dark) {
    Integer slot = slots.get(name);
    if (slot == null) {
      return dark ? DARK_NONE : LIGHT_NONE;
    }
    List<Integer> base = dark ? DARK : LIGHT;
    int colour = base.get(slot % base.size());
    boolean again = slot / base.size() % 2 == 1;
    return again ? blend(colour, dark ? DARK_GROUND : LIGHT_GROUND, PALER) : colour;
  }

  private static int blend(int a, int b, double share) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = (a >> shift & 0xff) * (1 - share) + (b >> shift & 0xff) * share;
      out |= (int) Math.round(channel) << shift;
    }
    return out;
  }
}
